// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EquipmentActions.h"
#include "ListeningTestSession.h"

#include <vector>

namespace plus48
{
/** A claim with all that it depends on. */
struct ClaimedPair
{
    Claim claim;

    /** Of one channel: what is in front of both paths, the built-in preamp (A), and the external one (B). */
    Rig rig;
};

/** "Prove it": short blind tests of just what the verdict, the coach or a datasheet says, and what came of them. [message thread] */
class ClaimTests : private StudioListener
{
public:
    static constexpr int numTrials = 10;

    ClaimTests (const Catalogue&, const SetupEditor&, const ChannelActions&, const EquipmentActions&, TakeLibrary&, const TakeActions&, const Transport&, ListeningTestSession&, StudioChanges&);
    ~ClaimTests() override;

    /** That the preamp in the slot can be heard against the interface's own, or its colour can. */
    ClaimedPair ofSlot (Claim::Kind) const;

    /** That the colour or noise of a preamp can, set as it would be in the slot. */
    ClaimedPair ofPreamp (const juce::String& id) const;

    /** What a test was to prove; nothing where it was not to, or what it was made with is not known here. */
    std::optional<ClaimedPair> of (const TestRecord&) const;

    /** Whether it can be tested on the take that plays, or else on the chosen one. On failure the message is one sentence: what to do first. */
    juce::Result check (const ClaimedPair&) const;

    /** Prepares the test: see ListeningTestSession::prepare. */
    juce::Result open (const ClaimedPair&);

    /** The latest finished test of the same claim: with the same preamp, drive and gains behind the same microphone at the same place. */
    std::optional<TestScore> latest (const ClaimedPair&) const;

    /** What came of it, as one sentence; empty where there is none. */
    juce::String words (const ClaimedPair&) const;

private:
    struct Known
    {
        ClaimedPair pair;
        TestScore score;
    };

    void studioChanged (StudioChange) override;
    ClaimedPair pairOf (Claim::Kind, const ChannelRig&) const;
    void readTests() const;

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const ChannelActions& channelActions;
    const EquipmentActions& equipment;
    TakeLibrary& library;
    const TakeActions& takes;
    const Transport& transport;
    ListeningTestSession& session;
    StudioChanges& changes;

    /** Newest first; nothing: to be read again. */
    mutable std::optional<std::vector<Known>> known;
};
} // namespace plus48
