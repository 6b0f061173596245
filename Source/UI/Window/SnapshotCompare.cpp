// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotStage.h"

namespace plus48::ui
{
States compareStates()
{
    // A take through the built-in preamp, and through a tube.
    const auto overTake = [] (std::function<void (Stage&)> hear) {
        return overMain ([hear = std::move (hear)] (Stage& stage) {
            (void) stage.studio->equipment.choosePreamp ("tube-60s");
            stage.studio->transport.setLooping (true);
            stage.hearBoth (4);
            stage.run (1.0);
            hear (stage);

            // The noise is made in the background, and what is heard goes over once it is there.
            for (int i = 0; i < 200 && stage.studio->comparison.heard() == TakeComparison::Heard::noise && stage.studio->comparison.noise().progress (stage.studio->comparison.noiseSolo()) < 1.0; ++i)
                stage.settle();

            // Held peaks fall meanwhile.
            stage.run (5.0);
            stage.settle();
        });
    };

    return {
        { "compare-panel", overTake ([] (Stage& stage) { (void) stage.studio->listening.hear (Path::b); }) },
        { "compare-panel-noise", overTake ([] (Stage& stage) {
              (void) stage.studio->listening.hear (Path::b);
              stage.run (1.0);
              NoiseVersions::Solo onlyPreamp {};
              onlyPreamp[static_cast<std::size_t> (NoiseSource::preamp)] = true;
              (void) stage.studio->listening.hearNoise (onlyPreamp);
          }) },
        { "compare-panel-difference", overTake ([] (Stage& stage) { (void) stage.studio->listening.hearDifference(); }) },
        { "compare-panel-unmatched", overTake ([] (Stage& stage) {
              (void) stage.studio->channelActions.setLevelMatched (false);
              (void) stage.studio->listening.hear (Path::b);
          }) },
    };
}
} // namespace plus48::ui
