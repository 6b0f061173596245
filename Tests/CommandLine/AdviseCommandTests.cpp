// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "CommandLineRun.h"

#include "Measurement/VerdictWords.h"
#include "Rig/RigDraft.h"
#include "Signal/Units.h"

using namespace plus48;
using test::CommandLineFolder;

namespace
{
juce::var advise (const CommandLineFolder& folder, const juce::String& words)
{
    const auto run = folder.run ("advise --json " + words);
    INFO (words << ": " << run.err);
    REQUIRE (run.status == 0);
    return run.json();
}

juce::var remedy (const juce::var& json, const juce::String& kind)
{
    for (const auto& each : *json["ranking"].getArray())
        if (each["kind"].toString() == kind)
            return each;

    return {};
}
} // namespace

TEST_CASE ("The advice for a chain is the window's, in the words of the command line", "[commandline][advice]")
{
    const CommandLineFolder folder;
    const auto catalogue = Catalogue::shipped();
    const auto json = advise (folder, "--room 30 --interface cheap-2 --microphone broadcast-dynamic --distance 0.2");

    RigDraft draft;
    draft.roomDba.emplace (30.0);
    draft.interfaceId = "cheap-2";
    auto& channel = draft.channels.emplace_back();
    channel.microphoneId = "broadcast-dynamic";
    channel[ParameterId::distance] = 0.2;
    const auto rig = complete (draft, catalogue);

    // Loud speech, nearer than 30 cm.
    const auto advice = PreampAdvice::of (rig, rig.channels[0], catalogue, { pascalsFromSpl (92.0) * 0.3 / 0.2, {}, 1 });
    CHECK (json["headline"].toString() == advice.headline);
    CHECK (json["reason"].toString() == advice.reason);
    CHECK (static_cast<double> (json["noise_improvement_db"]) == Approx (advice.noiseImprovementDb));
    CHECK (static_cast<double> (json["gain_shortfall_db"]) == Approx (advice.gainShortfallDb));
    CHECK (json["story"].toString() == verdictWords::story (advice).removeCharacters ("*"));
    CHECK (static_cast<double> (json["noise_shares"]["preamp"]) == Approx (advice.shares.preamp));
    REQUIRE (advice.best() != nullptr);
    CHECK (json["best"].toString() == advice.best()->what);
    REQUIRE (json["ranking"].size() == static_cast<int> (advice.ranking.size()));
    const juce::StringArray kinds { "closer", "room", "booster", "preamp", "interface", "microphone" }, costs { "free", "little", "lot" };

    for (int i = 0; i < json["ranking"].size(); ++i)
    {
        const auto each = json["ranking"][i];
        const auto& expected = advice.ranking[static_cast<std::size_t> (i)];
        CHECK (each["what"].toString() == expected.what);
        CHECK (each["id"].toString() == expected.id);
        CHECK (static_cast<double> (each["noise_db"]) == Approx (expected.noiseDb));
        CHECK (static_cast<bool> (each["audible"]) == expected.isAudible);
        CHECK (each["reason"].toString() == expected.reason);
        CHECK (kinds.contains (each["kind"].toString()));
        CHECK (costs.contains (each["cost"].toString()));
        CHECK (kinds.indexOf (each["kind"].toString()) == static_cast<int> (expected.kind));
    }

    // Half the way is 6 dB, for nothing.
    const auto closer = remedy (json, "closer");
    CHECK (static_cast<double> (closer["noise_db"]) == Approx (6.0).margin (0.3));
    CHECK (static_cast<double> (closer["distance"]) == Approx (0.1));
    CHECK (closer["cost"].toString() == "free");
    CHECK (static_cast<double> (remedy (json, "room")["room"]) == 20.0);
}

TEST_CASE ("Every verdict is reached by a chain that deserves it", "[commandline][advice]")
{
    const CommandLineFolder folder;
    CHECK (advise (folder, "--inputs 3")["verdict"].toString() == "for-inputs");
    CHECK (advise (folder, "--in sine:997@-40 --interface sound-card")["verdict"].toString() == "for-gain");
    CHECK (advise (folder, "--interface cheap-2 --microphone broadcast-dynamic --distance 0.05 --room 20")["verdict"].toString() == "for-noise");
    CHECK (advise (folder, "--microphone pencil-condenser --room 30 --preamp tube-60s")["verdict"].toString() == "only-for-sound");
    const auto no = advise (folder, "--microphone pencil-condenser --room 30");
    CHECK (no["verdict"].toString() == "no");
    CHECK (no["headline"].toString() == "No: your room is louder.");
}

TEST_CASE ("A softer source falls short of gain by as much as it is softer", "[commandline][advice]")
{
    const CommandLineFolder folder;
    const auto shortfall = [&] (const char* in) { return static_cast<double> (advise (folder, juce::String ("--microphone passive-ribbon --in ") + in)["gain_shortfall_db"]); };
    REQUIRE (shortfall ("sine:997@-60") > 1.0);
    CHECK (shortfall ("sine:997@-70") - shortfall ("sine:997@-60") == Approx (10.0).margin (1.0e-6));
    CHECK (shortfall ("sine:997@-5") == 0.0);
}

TEST_CASE ("Instruments are advised too, and what cannot be answered is refused", "[commandline][advice]")
{
    const CommandLineFolder folder;
    const auto bass = advise (folder, "--in bass");
    CHECK (remedy (bass, "closer").isVoid());
    CHECK (remedy (bass, "booster")["reason"].toString().isNotEmpty());
    CHECK (folder.run ("advise --instrument keyboard-line").out.contains ("No: "));

    const auto refused = [&] (const juce::String& words, const juce::String& expected) {
        const auto run = folder.run ("advise " + words);
        INFO (words << ": " << run.err);
        CHECK (run.isBadInput());
        CHECK (run.err.contains (expected));
    };

    refused ("--in silence", "silent");
    refused ("--channel 2", "--channel");
    refused ("--inputs 0", "--inputs");
    refused ("--microphone nothing", "nothing");
    refused ("--in nowhere.wav", "nowhere.wav");
}
