// SPDX-License-Identifier: GPL-3.0-or-later
#include "RigDraft.h"

namespace plus48
{
namespace
{
template <typename Value>
bool changes (const std::optional<Value>& option, const std::optional<Value>& base)
{
    return option.has_value() && option != base;
}

template <typename Value>
void put (std::optional<Value>& base, const std::optional<Value>& option)
{
    if (option)
        base = option;
}

void overlayInput (InputDraft& base, const InputDraft& options)
{
    if (changes (options.jack, base.jack))
        base.gainDb.reset();

    put (base.jack, options.jack);
    put (base.gainDb, options.gainDb);
}

void overlayExternal (ExternalDraft& base, const ExternalDraft& options)
{
    if (changes (options.preampId, base.preampId))
        base = { {}, {}, {}, {}, base.into };

    put (base.preampId, options.preampId);
    put (base.gainDb, options.gainDb);
    put (base.trimDb, options.trimDb);
    put (base.impedanceOhm, options.impedanceOhm);
    overlayInput (base.into, options.into);
}

/** Another source may need +48 V where the old one did not; another kind of source, another jack. */
void overlaySource (ChannelDraft& base, const ChannelDraft& options)
{
    if (! options.microphoneId && ! options.instrumentId)
        return;

    if (changes (options.microphoneId, base.microphoneId) || changes (options.instrumentId, base.instrumentId))
        base.phantom.reset();

    if (base.instrumentId.has_value() != options.instrumentId.has_value())
    {
        base.builtIn = {};
        base.booster.reset();
        base.pad.reset();
    }

    base.microphoneId = options.microphoneId;
    base.instrumentId = options.instrumentId;
}

void overlayChannel (ChannelDraft& base, const ChannelDraft& options)
{
    overlaySource (base, options);

    if (changes (options.builtIn.jack, base.builtIn.jack) || changes (options.external.into.jack, base.external.into.jack))
        base.pad.reset();

    // Whether +48 V is wanted and possible depends on all of these.
    if (changes (options.builtIn.jack, base.builtIn.jack) || changes (options.booster, base.booster) || changes (options.heard, base.heard))
        base.phantom.reset();

    put (base.distanceMetres, options.distanceMetres);
    put (base.phantom, options.phantom);
    put (base.booster, options.booster);
    put (base.pad, options.pad);
    put (base.lowCut, options.lowCut);
    put (base.invertPolarity, options.invertPolarity);
    put (base.heard, options.heard);
    overlayInput (base.builtIn, options.builtIn);
    overlayExternal (base.external, options.external);
}

void forgetKnobsOfInterface (ChannelDraft& channel)
{
    channel.builtIn.gainDb.reset();
    channel.external.into.gainDb.reset();
    channel.pad.reset();
    channel.phantom.reset();
}
} // namespace

RigDraft overlay (RigDraft base, const RigDraft& options)
{
    if (base.channels.empty())
        base.channels.emplace_back();

    if (changes (options.interfaceId, base.interfaceId))
        for (auto& channel : base.channels)
            forgetKnobsOfInterface (channel);

    put (base.interfaceId, options.interfaceId);
    put (base.sampleRate, options.sampleRate);
    put (base.bits, options.bits);
    put (base.roomDba, options.roomDba);
    put (base.seed, options.seed);
    put (base.character, options.character);
    put (base.quiet, options.quiet);

    if (! options.channels.empty())
        for (auto& channel : base.channels)
            overlayChannel (channel, options.channels.front());

    return base;
}
} // namespace plus48
