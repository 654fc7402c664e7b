"""What a business says of deliveries: `deliveries.yaml` of its journey."""

from conversations.journey.model.base import JourneyPart, Text
from conversations.journey.reading.shapes import JourneyFile


class DeliveryWords(JourneyPart):
    """News of an order on its way; what is left out is not told."""

    shipped: Text | None = None
    another: Text | None = None  # a further parcel of the same order is on its way
    partly: Text | None = None  # a parcel arrived, and there is more to come
    delivered: Text | None = None
    late: Text | None = None
    surprise: Text | None = None  # what they get for the lateness; said below it, once an order


DELIVERIES_FILE = JourneyFile("deliveries", DeliveryWords)
