// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeVersion.h"

#include "Interface/ChannelPlan.h"
#include "Rig/RigCheck.h"
#include "Rig/RigJson.h"

#include <algorithm>

namespace plus48
{
namespace
{
RigDraft draftOf (const Rig& rig)
{
    RigDraft draft;
    readRig (toJson (rig), draft);
    return draft;
}

/** That of a channel, where a draft of one channel counts for all. */
ChannelDraft channelOf (const RigDraft& draft, std::size_t index)
{
    return draft.channels.empty() ? ChannelDraft() : draft.channels[std::min (index, draft.channels.size() - 1)];
}

RigDraft withOneChannel (RigDraft draft, std::size_t index)
{
    draft.channels = { channelOf (draft, index) };
    return draft;
}

/** One rig of the take under an override, and which knobs of every channel no longer follow what was done during the take. */
struct OverriddenRig
{
    OverriddenRig (const Rig& original, const TakeOverride& change, const Catalogue& catalogue)
    {
        const auto originalDraft = draftOf (original);
        RigDraft whole;
        std::vector<ChannelDraft> channels;

        for (std::size_t i = 0; i < original.channels.size(); ++i)
        {
            const auto base = withOneChannel (originalDraft, i);
            whole = overlay (overlay (base, withOneChannel (change.rig, i)), optionsFor (change, base, i));
            channels.push_back (whole.channels.front());
        }

        whole.channels = channels;
        rig = complete (whole, catalogue);

        for (std::size_t i = 0; i < rig.channels.size(); ++i)
        {
            rig.channels[i].fullScaleSpl = original.channels[i].fullScaleSpl;
            rig.channels[i].fullScaleDbu = original.channels[i].fullScaleDbu;
            rig.channels[i].performedSpl = original.channels[i].performedSpl;
        }

        const auto before = rig;

        if (change.adjust != nullptr)
            change.adjust (rig);

        for (std::size_t i = 0; i < rig.channels.size(); ++i)
            hold (channelOf (originalDraft, i), channels[i], channelOf (change.rig, i), optionsFor (change, originalDraft, i).channels.front(), before.channels[i], rig.channels[i]);
    }

    /** What a hand did during the take, but for the knobs that are held. */
    ChannelSettings settings (std::size_t channel, ChannelSettings moved) const
    {
        for (const auto& parameter : channelParameters())
            if (parameter.isLive() && isHeld[channel][static_cast<std::size_t> (parameter.id)])
                parameter.writeSetting (moved, parameter.read (rig.channels[channel]));

        return moved;
    }

    Rig rig;

private:
    /** With jack and gain of the interface's input on the path that is heard. */
    static RigDraft optionsFor (const TakeOverride& change, const RigDraft& base, std::size_t index)
    {
        auto options = withOneChannel (change.options, index);
        auto& channel = options.channels.front();
        const auto path = channel.activePath.value_or (channelOf (change.rig, index).activePath.value_or (channelOf (base, index).activePath.value_or (Path::a)));

        if (change.jack.has_value())
            (path == Path::a ? channel.builtInJack : channel.externalJack) = change.jack;

        if (change.gainDb.has_value())
            channel[path == Path::a ? ParameterId::builtInGain : ParameterId::lineGain] = change.gainDb;

        return options;
    }

    void hold (const ChannelDraft& original, const ChannelDraft& overlaid, const ChannelDraft& rigDraft, const ChannelDraft& options, const ChannelRig& before, const ChannelRig& adjusted)
    {
        auto& held = isHeld.emplace_back();

        for (const auto& parameter : channelParameters())
        {
            const auto isForgotten = original[parameter.id].has_value() && ! overlaid[parameter.id].has_value();
            const auto isAdjusted = std::abs (parameter.read (before) - parameter.read (adjusted)) > 0.0;
            held[static_cast<std::size_t> (parameter.id)] = isForgotten || isAdjusted || rigDraft[parameter.id].has_value() || options[parameter.id].has_value();
        }
    }

    std::vector<std::array<bool, numChannelParameters>> isHeld;
};

/** What was recorded, unless the override has a say in it. */
BitDepth bitsOf (const TakeMetadata& take, const Rig& version, const TakeOverride& change, const Catalogue& catalogue)
{
    const auto isSaid = change.rig.bits.has_value() || change.options.bits.has_value();

    if ((! isSaid && version.interfaceId == take.rig.interfaceId) || checkRig (version, catalogue).has_value())
        return take.bits;

    const auto& channel = version.channels.front();
    return ChannelPlan::from (version, channel, catalogue).path (channel.activePath).converter.bits;
}
} // namespace

TakeMetadata takeThrough (const TakeMetadata& take, const TakeOverride& change, const Catalogue& catalogue)
{
    auto version = take;
    std::vector<OverriddenRig> rigs { OverriddenRig (take.rig, change, catalogue) };
    version.rig = rigs.front().rig;
    version.bits = bitsOf (take, version.rig, change, catalogue);

    for (auto& exchange : version.rigChanges)
        exchange.rig = rigs.emplace_back (exchange.rig, change, catalogue).rig;

    std::size_t numApplied = 0;
    std::vector<TakeEvent> events;

    for (auto event : take.events)
    {
        // At the same sample, equipment comes first.
        while (numApplied < take.rigChanges.size() && take.rigChanges[numApplied].position <= event.position)
            ++numApplied;

        const auto channel = static_cast<std::size_t> (event.channel);

        if (event.kind == TakeEvent::Kind::activePath && (channelOf (change.rig, channel).activePath.has_value() || channelOf (change.options, channel).activePath.has_value()))
            continue;

        if (event.kind == TakeEvent::Kind::settings)
            event.settings = rigs[numApplied].settings (channel, event.settings);

        events.push_back (event);
    }

    version.events = std::move (events);
    return version;
}
} // namespace plus48
