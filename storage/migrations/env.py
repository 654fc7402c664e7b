"""Alembic's entry: migrations run on the connection (and inside the transaction) that `Database.migrate` opened."""

from alembic import context

from storage.tables.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=False
)
context.run_migrations()
