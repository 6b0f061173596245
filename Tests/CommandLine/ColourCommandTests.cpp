// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "CommandLineRun.h"

#include <cmath>

using namespace plus48;
using test::CommandLineFolder;

namespace
{
const juce::String nearVoice = "--in voice --distance 0.05 ";

juce::var jsonOf (const CommandLineFolder& folder, const juce::String& words)
{
    const auto run = folder.run (words);
    INFO (words << ": " << run.err);
    REQUIRE (run.status == 0);
    return run.json();
}

double number (const juce::var& json)
{
    REQUIRE ((json.isDouble() || json.isInt() || json.isInt64()));
    return static_cast<double> (json);
}
} // namespace

TEST_CASE ("What the command colour prints is what compare finds between the same two chains", "[commandline][comparison][slow]")
{
    const CommandLineFolder folder;

    // Without a core in it, and with its one response at every gain, nothing but its curves tells it from the same without character.
    const auto rows = jsonOf (folder, "colour " + nearVoice + "--preamp budget-tube --json")["rows"];
    REQUIRE (rows.size() == 1);
    const auto drives = rows[0]["drives"];

    for (const auto* drive : { "clean", "pushed", "hot" })
    {
        const auto json = jsonOf (folder, "compare " + nearVoice + "--preamp budget-tube --quiet mic,preamp,converter,room --bits 32f --json --a-preamp-drive clean --a-character off --b-preamp-drive " + drive);
        INFO (drive);
        CHECK (number (drives[drive]["difference_db"]) == Approx (number (json["null_db"])).margin (0.05));
        CHECK (number (drives[drive]["gain_db"]) == number (json["b"]["rig"]["channels"][0]["external"]["gain"]));
        CHECK (number (drives[drive]["trim_db"]) == number (json["b"]["rig"]["channels"][0]["external"]["trim"]));
        CHECK (json["b"]["preamp_drive"]["drive"].toString() == drive);
    }
}

TEST_CASE ("A class-A stage is inaudible when it is pushed, and is heard when it is hot", "[commandline][comparison]")
{
    const CommandLineFolder folder;
    const auto drives = jsonOf (folder, "colour " + nearVoice + "--preamp class-a-transformer --json")["rows"][0]["drives"];
    CHECK (drives["clean"]["heard"].toString() == "inaudible");
    CHECK (drives["pushed"]["heard"].toString() == "inaudible");
    CHECK (drives["hot"]["heard"].toString() != "inaudible");
    CHECK (number (drives["clean"]["difference_db"]) < number (drives["pushed"]["difference_db"]));
    CHECK (number (drives["pushed"]["difference_db"]) < number (drives["hot"]["difference_db"]));
}

TEST_CASE ("Hot is as loud as the clean level on the command line", "[commandline][comparison][slow]")
{
    const CommandLineFolder folder;

    for (const auto* preamp : { "discrete-transformer", "tube-60s" })
    {
        const auto json = jsonOf (folder, "compare " + nearVoice + "--preamp " + preamp + " --quiet mic,preamp,converter,room --bits 32f --json --a-preamp-drive clean --b-preamp-drive hot");
        INFO (preamp);
        CHECK (std::abs (number (json["match_gain_db"])) <= 0.05);
    }
}

TEST_CASE ("Where the gain ends before a drive is reached, the command line says so and offers the booster", "[commandline]")
{
    const CommandLineFolder folder;
    const auto run = folder.run ("render --in voice --distance 0.1 --preamp tube-60s --preamp-drive hot --seconds 0.5 --json --out far.wav");
    REQUIRE (run.status == 0);
    const auto said = run.json()["preamp_drive"];
    CHECK_FALSE (static_cast<bool> (said["reached"]));
    CHECK (said["ends"].toString() == "gain");
    CHECK (number (said["missing_db"]) > 1.0);
    CHECK (number (said["booster_brings_db"]) > 1.0);
    CHECK (run.err.contains ("The gain knob ends "));
    CHECK (run.err.contains ("inline booster"));

    // With it, hot is reached, and nothing is said.
    const auto boosted = folder.run ("render --in voice --distance 0.1 --preamp tube-60s --preamp-drive hot --booster on --seconds 0.5 --json --out near.wav");
    REQUIRE (boosted.status == 0);
    CHECK (static_cast<bool> (boosted.json()["preamp_drive"]["reached"]));
    CHECK (boosted.err.isEmpty());

    // Nothing was asked for.
    CHECK (jsonOf (folder, "render --in voice --preamp tube-60s --seconds 0.5 --json --out plain.wav")["preamp_drive"].isVoid());
}

TEST_CASE ("The command colour takes every preamp and performance, and refuses what has none", "[commandline][slow]")
{
    const CommandLineFolder folder;
    const auto rows = jsonOf (folder, "colour --seconds 0.5 --json")["rows"];
    REQUIRE (rows.size() == 7 * 14);

    for (int i = 0; i < rows.size(); ++i)
    {
        INFO (rows[i]["performance"].toString() << " through " << rows[i]["preamp"].toString());
        CHECK (number (rows[i]["drives"]["hot"]["difference_db"]) >= number (rows[i]["drives"]["pushed"]["difference_db"]) - 0.1);
    }

    CHECK (folder.run ("colour --in voice --preamp built-in").isBadInput());
    CHECK (folder.run ("colour --in voice --preamp no-such").isBadInput());
    CHECK (folder.run ("colour --in nothing.wav").isBadInput());
    CHECK (folder.run ("colour --preamp-drive hot").isBadInput());
}
