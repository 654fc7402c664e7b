"""What follows from a decision so far, and what of the resources is left after that."""

from typing import Any

from conversations.turn.effects import Effect, Release, Reserve
from conversations.turn.given import Given
from conversations.turn.resources import NotNeeded, Resource, Stock


class Consequences:
    """The effects of a decision under way: what one of them takes is seen by all that follow."""

    __slots__ = ("_behind", "_stocks", "effects", "given")

    def __init__(self, given: Given) -> None:
        self.given = given
        self.effects: list[Effect] = []
        self._stocks, self._behind = dict[Resource, Stock](), dict[Resource, Any]()

    def add(self, effect: Effect) -> None:
        """Let something follow from the decision."""
        self.effects.append(effect)
        if (resource := effect.behind) is not None:
            self._behind[resource] = effect.change(self.behind(resource))

    def stock(self, resource: Resource) -> Stock:
        """How much of a resource is taken by now. Raises NotNeeded where it was not said that it may be wanted."""
        if resource in self._stocks:
            return self._stocks[resource]
        try:
            return self.given.resources[resource]
        except KeyError:
            raise NotNeeded(f"{resource.kind} {resource.id}") from None

    def reserve(self, resource: Resource, count: int = 1) -> None:
        """Take from a resource."""
        self._stocks[resource] = self.stock(resource).take(count)
        self.effects.append(Reserve(resource, count))

    def release(self, resource: Resource, count: int = 1) -> None:
        """Give back to a resource."""
        self._stocks[resource] = self.stock(resource).take(-count)
        self.effects.append(Release(resource, count))

    def behind(self, resource: Resource) -> Any:
        """What stands behind a resource by now. Raises NotNeeded like `stock`; None where nothing does."""
        if resource not in self._behind:
            self.stock(resource)
            return self.given.behind.get(resource)
        return self._behind[resource]
