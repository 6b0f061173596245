// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"

#include "Comparison/TakeVersion.h"

namespace plus48::ui
{
/** A version of a take before it is made: what is chosen is different, everything else stays as the take, or the panel, had it. Whatever is exchanged gets a
    gain at which the take is as loud as it was, unless a gain has been chosen. [message thread]
*/
class VersionDraft
{
public:
    enum class Base
    {
        /** The take; or the version that another one is to take the place of. */
        asItIs,
        panel
    };

    /** `version` is the recipe of a version that is begun from. */
    VersionDraft (const Catalogue&, const SetupEditor&, TakeMetadata take, std::optional<TakeMetadata> version = {});

    /** What was chosen is forgotten. */
    void setBase (Base);
    Base base() const noexcept { return from; }

    void chooseMicrophone (const juce::String& id);
    void chooseInterface (const juce::String& id);

    /** Heard through it; empty: through the interface's own. */
    void choosePreamp (const juce::String& id);
    void chooseRoom (std::optional<double> dba);
    void set (ParameterId, double value);

    /** Of the preamp that is heard. */
    void chooseGain (double gainDb);

    /** Of the external preamp, with its gain and trim for that; `peaks` are those of the performance, one for each input, full scale 1. */
    void chooseDrive (Drive, const std::vector<double>& peaks);
    std::optional<Drive> drive() const noexcept { return chosenDrive; }

    /** As it would be made. */
    const Rig& rig() const noexcept { return result.rig; }
    const ChannelRig& channel() const noexcept { return result.rig.channels.front(); }
    bool isExternal() const noexcept { return channel().activePath == Path::b; }
    Range gainRange() const;
    double gainDb() const;

    /** Why it cannot be made: one sentence; empty where it can. */
    juce::String problem() const;

    /** What ends before a chosen drive is reached, and what would help; empty where nothing does. */
    juce::String driveNote() const;

    /** Whether it is what was begun with. */
    bool isUnchanged() const;

    TakeOverride change() const { return wanted; }

private:
    /** All of a rig is said, and nothing of the take's remains. */
    void beginWith (Rig);
    const TakeMetadata& start() const noexcept { return version.has_value() ? *version : take; }
    void work();
    void fitGain();
    ChannelDraft& options() { return wanted.options.channels.front(); }

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const TakeMetadata take;
    const std::optional<TakeMetadata> version;
    TakeMetadata result;
    TakeOverride wanted;
    Base from = Base::asItIs;
    std::optional<Drive> chosenDrive;
    std::vector<double> loudest;
    bool isGainChosen = false, isExchanged = false;
};
} // namespace plus48::ui
