// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClaimTests.h"

#include "LevelMatch.h"
#include "RigRules.h"

#include "ListeningTest/ResultWords.h"
#include "Rig/RigJson.h"

namespace plus48
{
namespace
{
bool isNear (double a, double b) { return std::abs (a - b) < 0.05; }

/** How one take's first channel was, with A to be heard. */
Rig onlyChannel (Rig rig, const ChannelRig& channel, const Catalogue& catalogue)
{
    rig.channels = { rigRules::resolvedOn (channel, Path::a, rig, catalogue) };
    return rig;
}

bool isSame (const std::optional<double>& a, const std::optional<double>& b) { return a.has_value() == b.has_value() && isNear (a.value_or (0.0), b.value_or (0.0)); }

bool isSameBefore (const Rig& left, const Rig& right)
{
    const auto& a = left.channels.front();
    const auto& b = right.channels.front();
    return isSame (left.roomDba, right.roomDba) && a.phantom == b.phantom && left.interfaceId == right.interfaceId && left.character == right.character && left.noiseMutes == right.noiseMutes && a.microphoneId == b.microphoneId
        && a.instrumentId == b.instrumentId && std::abs (a.distanceMetres - b.distanceMetres) < 0.0005 && isNear (a.voiceSpl, b.voiceSpl) && a.booster == b.booster && (! a.booster || a.boosterId == b.boosterId) && a.lowCut == b.lowCut;
}

bool isSameBuiltIn (const Rig& left, const Rig& right)
{
    const auto& a = left.channels.front();
    const auto& b = right.channels.front();
    return a.pad == b.pad && a.builtIn.jack == b.builtIn.jack && isNear (a.builtIn.gainDb, b.builtIn.gainDb);
}

/** Its trim is the levels' own matter. */
bool isSameExternal (const ExternalRig& a, const ExternalRig& b)
{
    return a.preampId == b.preampId && a.into.jack == b.into.jack && isNear (a.gainDb, b.gainDb) && isNear (a.impedanceOhm, b.impedanceOhm);
}
} // namespace

ClaimTests::ClaimTests (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const ChannelActions& channelActionsToUse, const EquipmentActions& equipmentToUse, TakeLibrary& libraryToUse, const TakeActions& takesToUse, const Transport& transportToUse, ListeningTestSession& sessionToUse, StudioChanges& changesToUse)
    : catalogue (catalogueToUse), editor (editorToUse), channelActions (channelActionsToUse), equipment (equipmentToUse), library (libraryToUse), takes (takesToUse), transport (transportToUse), session (sessionToUse), changes (changesToUse)
{
    changes.addListener (this);
}

ClaimTests::~ClaimTests() { changes.removeListener (this); }

void ClaimTests::studioChanged (StudioChange change)
{
    // Another folder of takes has other tests.
    if (change == StudioChange::listeningTests || change == StudioChange::takes)
        known.reset();
}

ClaimedPair ClaimTests::pairOf (Claim::Kind kind, const ChannelRig& wanted) const
{
    auto channel = wanted;
    const auto& rig = editor.setup().rig;

    // As the test will have it.
    (void) levelMatch::match (channel, rig, catalogue, levelMatch::Turn::trim);
    return { { kind, channel.external.preampId, channelActions.driveOf (channel) }, onlyChannel (rig, channel, catalogue) };
}

ClaimedPair ClaimTests::ofSlot (Claim::Kind kind) const { return pairOf (kind, editor.channel()); }

ClaimedPair ClaimTests::ofPreamp (const juce::String& id) const
{
    return pairOf (Claim::Kind::colour, editor.channel().external.preampId == id ? editor.channel() : equipment.withPreamp (id));
}

std::optional<ClaimedPair> ClaimTests::of (const TestRecord& record) const
{
    RigDraft a, b;

    if (! record.claim.has_value() || readRig (record.a.rig, a).failed() || readRig (record.b.rig, b).failed())
        return std::nullopt;

    const auto heardA = complete (a, catalogue), heardB = complete (b, catalogue);

    if (heardA.channels.size() != 1 || heardB.channels.size() != 1 || catalogue.audioInterface (heardA.interfaceId) == nullptr)
        return std::nullopt;

    ClaimedPair pair { *record.claim, onlyChannel (heardA, heardA.channels.front(), catalogue) };
    pair.rig.channels.front().external = heardB.channels.front().external;
    return pair;
}

juce::Result ClaimTests::check (const ClaimedPair& pair) const
{
    const auto number = transport.state() == Transport::State::playing ? transport.loadedTake() : takes.selected();
    const auto* const take = library.find (number);

    if (take == nullptr)
        return juce::Result::fail ("Record a take first: the test plays it through both preamps.");

    const auto name = "Take " + juce::String (number);
    const auto& made = take->metadata.rig;

    if (made.channels.size() != 1)
        return juce::Result::fail (name + " has several inputs: record a take of one input first.");

    if (catalogue.audioInterface (made.interfaceId) == nullptr)
        return juce::Result::fail (name + " was made with equipment that is not here: record a take as it stands first.");

    const auto& events = take->metadata.events;
    const auto hasMoved = std::any_of (events.begin(), events.end(), [] (const TakeEvent& event) { return event.kind == TakeEvent::Kind::settings || event.kind == TakeEvent::Kind::activePath; });

    if (hasMoved || ! take->metadata.rigChanges.empty())
        return juce::Result::fail (name + " was changed while it was recorded: record a take as it stands first.");

    const auto recorded = made.channels.front().activePath;
    const auto rig = onlyChannel (made, made.channels.front(), catalogue);

    if (! isSameBefore (rig, pair.rig))
        return juce::Result::fail (name + " was recorded with another source or room than is set now: record a take as it stands first.");

    if (! isSameBuiltIn (rig, pair.rig))
        return juce::Result::fail (name + " was recorded with the interface set otherwise than now: record a take as it stands first.");

    if (recorded == Path::b && ! isSameExternal (made.channels.front().external, pair.rig.channels.front().external))
        return juce::Result::fail (name + " was recorded through path B as it stood then: record one through path A first.");

    return juce::Result::ok();
}

juce::Result ClaimTests::open (const ClaimedPair& pair)
{
    if (const auto checked = check (pair); checked.failed())
        return checked;

    return session.prepare (pair.claim, pair.rig.channels.front().external);
}

void ClaimTests::readTests() const
{
    juce::StringArray problems;
    known.emplace();

    for (const auto& test : session.history().tests (problems))
        if (const auto score = test.record.trials.score(); score.has_value() && score->question == Question::canYouTell)
            if (const auto pair = of (test.record))
                known->push_back ({ *pair, *score });
}

std::optional<TestScore> ClaimTests::latest (const ClaimedPair& wanted) const
{
    if (! known.has_value())
        readTests();

    // Its drive is its gain, whatever that is called.
    for (const auto& [pair, score] : *known)
        if (pair.claim.kind == wanted.claim.kind && isSameBefore (pair.rig, wanted.rig) && isSameBuiltIn (pair.rig, wanted.rig) && isSameExternal (pair.rig.channels.front().external, wanted.rig.channels.front().external))
            return score;

    return std::nullopt;
}

juce::String ClaimTests::words (const ClaimedPair& pair) const
{
    const auto score = latest (pair);
    return score.has_value() ? claimWords (*score) : juce::String();
}
} // namespace plus48
