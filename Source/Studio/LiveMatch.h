// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Figures.h"

#include "Comparison/SlowMatch.h"
#include "Live/PathSamples.h"

namespace plus48
{
/** Makes B of the selected input as loud as A while it is listened to: what its knobs leave (LevelMatch) is weighed, and B is turned by that where it is
    heard, and nowhere else. What is recorded stays as it is. [message thread]
*/
class LiveMatch
{
public:
    LiveMatch (EngineBinding&, const SetupEditor&, const Figures&);

    /** B is heard turned up by this, in dB. */
    double gainDb() const noexcept { return match.gainDb(); }

    /** How much louder B is than A by itself, and as it is heard, in LU; nothing before it was weighed. */
    std::optional<double> differenceLu() const { return match.differenceLu(); }
    std::optional<double> residualLu() const { return match.residualLu(); }

    /** The sound is another by now: from another setup than `before`. */
    void setupChanged (const Setup& before);

    /** The same for other reasons, such as another device or source. */
    void resetAnalysis();

    /** Some 30 times a second. */
    void update();

private:
    /** Behind a change knobs move, and equipment fades, for so long. */
    static constexpr double skippedSeconds = 0.3;

    /** The gain as well: what another one was turned by means nothing here. */
    void reset();

    int runningIndex() const;

    EngineBinding& engine;
    const SetupEditor& editor;
    const Figures& figures;
    SlowMatch match;
    double sampleRate = 0.0;
    std::size_t toSkip = 0;
    int input = -1;
    int selectedInput = -1;
    std::vector<PathSamples::Pair> samples = std::vector<PathSamples::Pair> (4096);
};
} // namespace plus48
