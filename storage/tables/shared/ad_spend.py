"""What advertising cost."""

from sqlalchemy import Column, Date, Numeric, String, Table

from storage.sql.base import metadata

ad_spend = Table(
    "ad_spend",
    metadata,
    Column("campaign", String(200), primary_key=True),
    Column("day", Date, primary_key=True),  # as the ad tool counts days
    Column("currency", String(3), primary_key=True),
    Column("amount", Numeric(12, 2), nullable=False),
)
