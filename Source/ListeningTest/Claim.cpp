// SPDX-License-Identifier: GPL-3.0-or-later
#include "Claim.h"

namespace plus48
{
namespace
{
constexpr auto wordForPreamp = "preamp", wordForColour = "colour";
} // namespace

juce::var toJson (const Claim& claim)
{
    auto* const object = new juce::DynamicObject();
    object->setProperty ("kind", claim.kind == Claim::Kind::preamp ? wordForPreamp : wordForColour);
    object->setProperty ("preamp", claim.preampId);
    object->setProperty ("drive", claim.drive.has_value() ? juce::var (toWord (*claim.drive)) : juce::var());
    return object;
}

std::optional<Claim> claimFrom (const juce::var& json)
{
    const auto kind = json["kind"].toString(), drive = json["drive"].toString();
    Claim claim;
    claim.kind = kind == wordForColour ? Claim::Kind::colour : Claim::Kind::preamp;
    claim.preampId = json["preamp"].toString();
    claim.drive = driveFromWord (drive);

    const auto isKnown = (kind == wordForPreamp || kind == wordForColour) && claim.preampId.isNotEmpty() && (claim.drive.has_value() || drive.isEmpty());
    return isKnown ? std::optional (claim) : std::nullopt;
}
} // namespace plus48
