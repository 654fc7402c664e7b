"""The world outside the bot: people, their phones, and what goes wrong there."""
