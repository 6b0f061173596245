// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CoachSession.h"
#include "TakeActions.h"
#include "TakeFindings.h"

namespace plus48
{
class StudioDevices;

/** What the coach says of the take that has just ended, in place of what it says while there is sound: until the next take, another setup or dismiss().
    It watches the take while it is recorded, and mends and plays what it has found. [message thread]
*/
class AfterTake
{
public:
    struct Parts
    {
        const Catalogue& catalogue;
        SetupEditor& editor;
        const EngineBinding& engine;
        const InputMeters& meters;
        const Figures& figures;
        const SourcePeaks& peaks;
        const SpillFigures& spill;
        const CoachSession& coach;
        TakeLibrary& library;
        TakeActions& takes;
        Transport& transport;
        TakeComparison& comparison;
        StudioDevices& devices;
    };

    explicit AfterTake (const Parts& partsToUse) : parts (partsToUse) {}

    bool isShown() const noexcept { return ! said.isEmpty(); }
    const TakeFindings& findings() const noexcept { return said; }

    /** Another number for whatever else is to be shown. */
    int version() const noexcept { return numChanges; }

    /** In one step of undo; the other findings stay, as they are about the take. */
    juce::Result fix (std::size_t finding);
    bool isFixed (std::size_t finding) const noexcept { return finding < fixed.size() && fixed[finding]; }

    /** Three seconds around its place; the one that is heard already is stopped. */
    juce::Result hear (std::size_t finding);
    bool isHeard (std::size_t finding) const noexcept { return heard.has_value() && heard->finding == finding; }

    static constexpr double heardSeconds = 3.0;

    /** The coach speaks again. */
    void dismiss();

    /** The take is on the disk. */
    void takeSaved (int number);

    void setupChanged (const Setup& before);

    /** Some 30 times a second, behind the transport. */
    void update();

private:
    struct Seen
    {
        ClipLamps lamps;
        double seconds = 0.0;
    };

    struct Heard
    {
        std::size_t finding = 0;
        double from = 0.0, to = 0.0;
        bool hasBegun = false;
    };

    void watch();
    void watchPlayback();
    void stopHearing (bool shouldPause);
    TakeEvidence::Channel channelOf (int input) const;
    std::optional<int> nextBuffer() const;
    juce::Result setBuffer (int samples);

    const Parts parts;
    TakeFindings said;
    std::vector<bool> fixed;
    int numChanges = 0, watched = 0;
    bool isFixing = false, wasChanged = false;
    std::vector<int> inputs;
    std::map<int, Seen> seen;
    MonitorSettings monitorHeard;
    std::optional<Heard> heard;
};
} // namespace plus48
