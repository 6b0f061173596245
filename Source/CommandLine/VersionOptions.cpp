// SPDX-License-Identifier: GPL-3.0-or-later
#include "VersionOptions.h"

#include "Errors.h"

#include <algorithm>

namespace plus48
{
namespace
{
using juce::String;

String prefixOf (VersionLetter letter) { return letter == VersionLetter::a ? "--a-" : "--b-"; }
VersionLetter other (VersionLetter letter) { return letter == VersionLetter::a ? VersionLetter::b : VersionLetter::a; }

const juce::StringArray sourceOptions { "microphone", "instrument" };
const juce::StringArray externalOptions { "preamp-gain", "preamp-trim", "preamp-drive", "impedance" };

/** What the version says by itself, or else what counts for both. */
std::optional<String> ownOrCommon (const Options& options, VersionLetter letter, const String& name)
{
    const auto own = options.text (prefixOf (letter) + name);
    return own.has_value() ? own : options.text ("--" + name);
}

bool hasExternalPreamp (const Options& options, VersionLetter letter)
{
    return ownOrCommon (options, letter, "preamp").value_or ("built-in") != "built-in";
}

/** No external preamp, as far as options tell: a saved rig may have one. */
bool hasBuiltInPreamp (const Options& options, VersionLetter letter)
{
    const auto preamp = ownOrCommon (options, letter, "preamp");
    return preamp.has_value() ? *preamp == "built-in" : ! ownOrCommon (options, letter, "rig").has_value();
}

void removeCommon (Options& options, const juce::StringArray& names)
{
    for (const auto& name : names)
        options.remove ("--" + name);
}

/** Says `--b-gain` where that was given. */
String asGiven (String message, const Options& given, VersionLetter letter)
{
    for (const auto& spec : chainOptionSpecs ({}))
        if (given.has (prefixOf (letter) + spec.name))
            message = message.replace ("--" + spec.name + " ", prefixOf (letter) + spec.name + " ");

    return message;
}
} // namespace

Options optionsOfVersion (const Options& given, VersionLetter letter)
{
    const auto prefix = prefixOf (letter);
    const auto saysOneOf = [&] (const juce::StringArray& names) {
        return std::any_of (names.begin(), names.end(), [&] (const String& name) { return given.has (prefix + name); });
    };

    auto options = given;

    if (saysOneOf (sourceOptions))
        removeCommon (options, sourceOptions);

    if (saysOneOf ({ "preamp-drive" }))
        removeCommon (options, { "preamp-gain", "preamp-trim" });

    if (saysOneOf ({ "preamp-gain", "preamp-trim" }))
        removeCommon (options, { "preamp-drive" });

    if (hasBuiltInPreamp (given, letter) && hasExternalPreamp (given, other (letter)))
        removeCommon (options, externalOptions);

    for (const auto& spec : chainOptionSpecs ({}))
        if (const auto own = given.text (prefix + spec.name))
            options.set ("--" + spec.name, *own);

    return options;
}

std::vector<OptionSpec> versionOptionSpecs()
{
    std::vector<OptionSpec> all;

    for (const auto letter : { VersionLetter::a, VersionLetter::b })
        for (auto& spec : chainOptionSpecs (prefixOf (letter)))
        {
            spec.isListed = false;
            all.push_back (std::move (spec));
        }

    return all;
}

void forVersion (const Options& given, VersionLetter letter, const std::function<void (const Options&)>& action)
{
    try
    {
        action (optionsOfVersion (given, letter));
    }
    catch (const BadInput& error)
    {
        throw BadInput (String (letter == VersionLetter::a ? "A" : "B") + ": " + asGiven (error.what(), given, letter));
    }
}

Rig buildVersionRig (const Options& given, VersionLetter letter, const juce::File& folder, const Catalogue& catalogue, const SoundSource& source, std::vector<DriveReach>* reached)
{
    Rig rig;
    forVersion (given, letter, [&] (const Options& own) { rig = buildRig (readChainOptions (own, folder), catalogue, &source, reached); });
    return rig;
}
} // namespace plus48
