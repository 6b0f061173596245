// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Listening.h"
#include "SourceSelector.h"

#include "Comparison/DriveComparison.h"

#include <atomic>
#include <map>
#include <memory>
#include <thread>

namespace plus48
{
/** What the colour of an external preamp changes at each of its drives: on the take that is heard, or else on what plays into the selected input.
    Measured in the background, one after the other, and kept by all that it depends on. [message thread]
*/
class ColourMeasurements
{
public:
    using AllDrives = std::array<DriveFigures, 3>;

    ColourMeasurements (const Catalogue&, const SetupEditor&, const SourceSelector&, const Listening&, StudioChanges&);
    ~ColourMeasurements();

    struct Answer
    {
        enum class State
        {
            /** Nothing plays whose sound is known before: a microphone, or silence. */
            impossible,
            measuring,
            known
        };

        State state = State::impossible;
        AllDrives drives {};
    };

    /** Of this one in the slot, whatever its gain and trim. What is not known yet is measured next, if this is the last that was asked for. */
    Answer of (const ExternalRig&);

    /** The same ids stand for other equipment now. */
    void forget();

    /** Once it has told of a comparison. */
    std::function<void()> onKnown;

    /** Some 30 times a second. */
    void update (double elapsedSeconds);

    bool isMeasuring() const noexcept { return running != nullptr || wanted.has_value(); }

private:
    struct Job
    {
        juce::String key;
        Rig rig;

        /** One of the two: what plays, or a file of what was performed. */
        std::shared_ptr<const std::vector<float>> samples;
        juce::File raw;
    };

    class Running;

    std::optional<Job> jobFor (const ExternalRig&) const;
    void begin();

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const SourceSelector& sources;
    const Listening& listening;
    StudioChanges& changes;

    std::optional<Job> wanted;
    double sinceWanted = 0.0;
    std::unique_ptr<Running> running;
    std::vector<std::unique_ptr<Running>> cancelled;
    std::map<juce::String, AllDrives> known;
};
} // namespace plus48
