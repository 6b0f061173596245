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

using Parameter = ChannelParameter;

/** What of a channel an option replaces. */
unsigned replacedBy (const ChannelDraft& options, const ChannelDraft& base)
{
    const auto saysSource = options.microphoneId.has_value() || options.instrumentId.has_value();
    const auto isOtherSource = changes (options.microphoneId, base.microphoneId) || changes (options.instrumentId, base.instrumentId);
    const auto isOtherKind = saysSource && options.instrumentId.has_value() != base.instrumentId.has_value();
    const auto isOtherPath = changes (options[ParameterId::booster], base[ParameterId::booster]) || changes (options.boosterId, base.boosterId) || changes (options.activePath, base.activePath);

    return (isOtherSource ? Parameter::source : 0u) | (isOtherKind ? Parameter::kindOfSource : 0u)
         | (changes (options.builtInJack, base.builtInJack) ? Parameter::builtInJack : 0u) | (changes (options.externalJack, base.externalJack) ? Parameter::externalJack : 0u)
         | (changes (options.preampId, base.preampId) ? Parameter::preamp : 0u) | (isOtherPath ? Parameter::boosterOrPath : 0u);
}

void forget (ChannelDraft& channel, unsigned replaced)
{
    for (const auto& parameter : channelParameters())
        if ((parameter.resetBy & replaced) != 0)
            channel[parameter.id].reset();

    // Another kind of source, another jack.
    if ((replaced & Parameter::kindOfSource) != 0)
        channel.builtInJack.reset();
}

void overlayChannel (ChannelDraft& base, const ChannelDraft& options)
{
    forget (base, replacedBy (options, base));

    if (options.microphoneId || options.instrumentId)
    {
        base.microphoneId = options.microphoneId;
        base.instrumentId = options.instrumentId;
    }

    put (base.preampId, options.preampId);
    put (base.boosterId, options.boosterId);
    put (base.builtInJack, options.builtInJack);
    put (base.externalJack, options.externalJack);
    put (base.activePath, options.activePath);

    for (const auto& parameter : channelParameters())
        put (base[parameter.id], options[parameter.id]);
}
} // namespace

RigDraft overlay (RigDraft base, const RigDraft& options)
{
    if (base.channels.empty())
        base.channels.emplace_back();

    if (changes (options.interfaceId, base.interfaceId))
        for (auto& channel : base.channels)
            forget (channel, Parameter::audioInterface);

    put (base.interfaceId, options.interfaceId);
    put (base.sampleRate, options.sampleRate);
    put (base.bits, options.bits);
    put (base.roomDba, options.roomDba);
    put (base.seed, options.seed);
    put (base.character, options.character);
    put (base.noiseMutes, options.noiseMutes);

    if (! options.channels.empty())
        for (auto& channel : base.channels)
            overlayChannel (channel, options.channels.front());

    return base;
}
} // namespace plus48
