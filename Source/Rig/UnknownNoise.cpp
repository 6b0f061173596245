// SPDX-License-Identifier: GPL-3.0-or-later
#include "UnknownNoise.h"

#include "Equipment/KnownFigures.h"

namespace plus48
{
namespace
{
std::optional<UnknownFigure> unknownOf (const InterfaceModel* model, Jack jack)
{
    return model == nullptr || known::noiseOf (*model, jack) ? std::nullopt : std::optional<UnknownFigure> ({ model->identity.fullName(), "input noise" });
}

std::optional<UnknownFigure> unknownOf (const PreampModel* model)
{
    return model == nullptr || known::noiseOf (*model) ? std::nullopt : std::optional<UnknownFigure> ({ model->identity.fullName(), "input noise" });
}

std::optional<UnknownFigure> unknownOf (const MicrophoneModel* model)
{
    return model == nullptr || known::noiseOf (*model) ? std::nullopt : std::optional<UnknownFigure> ({ model->identity.fullName(), "self-noise" });
}
} // namespace

std::optional<UnknownFigure> unknownNoise (const Rig& rig, const ChannelRig& channel, Path path, const Catalogue& catalogue)
{
    if (path == Path::b)
        if (auto unknown = unknownOf (catalogue.preamp (channel.external.preampId)))
            return unknown;

    if (auto unknown = unknownOf (catalogue.audioInterface (rig.interfaceId), path == Path::a ? channel.builtIn.jack : channel.external.into.jack))
        return unknown;

    if (! channel.usesMicrophone())
        return {};

    if (channel.booster)
        if (auto unknown = unknownOf (catalogue.preamp (channel.boosterId)))
            return unknown;

    return unknownOf (catalogue.microphone (channel.microphoneId));
}

std::optional<UnknownFigure> unknownSound (const PreampModel& model)
{
    return known::soundOf (model) ? std::nullopt : std::optional<UnknownFigure> ({ model.identity.fullName(), "distortion" });
}
} // namespace plus48
