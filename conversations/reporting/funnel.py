"""The funnel: stage by stage, who came, who went on, who was lost, and how long it took."""

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.lead.lead import Stage
from conversations.reporting.counts import StageCount
from conversations.reporting.metric import Figure, median_days, share


@dataclass(frozen=True, slots=True)
class FunnelStage:
    """One stage. `drop_off`: of those who came this far, who came no further; `churn`: lost in it of who entered."""

    stage: Stage
    count: StageCount
    time: Figure
    drop_off: Figure
    churn: Figure


def list_steps(stages: Mapping[Stage, StageCount]) -> list[FunnelStage]:
    """Every stage, in order."""
    order = list(Stage)
    known = [stages.get(stage, StageCount()) for stage in order]
    further = [*(count.reached for count in known[1:]), 0]
    steps = []
    for stage, count, next_reached in zip(order, known, further, strict=True):
        stayed = 0 if stage is order[-1] else count.reached - next_reached
        steps.append(
            FunnelStage(
                stage, count, median_days(count.time, count.left), share(stayed, count.reached),
                share(count.lost, count.entered),
            )
        )  # fmt: skip
    return steps
