// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "CommandLineRun.h"

#include "Equipment/Catalogue.h"
#include "Recording/WavBytes.h"

using namespace plus48;
using test::CommandLineFolder;

TEST_CASE ("Every command that the help names has help of its own", "[commandline]")
{
    const CommandLineFolder folder;
    const auto help = folder.runAsIs ({ "--help" });
    CHECK (help.status == 0);
    CHECK (help.err.isEmpty());

    for (const auto* command : { "list", "render", "measure", "compare", "advise", "demo", "report", "bench" })
    {
        CHECK (help.out.contains (juce::String ("  ") + command + " "));
        const auto own = folder.runAsIs ({ command, "--help" });
        CHECK (own.status == 0);
        CHECK (own.out.startsWith (juce::String ("plus48-cli ") + command));
        CHECK (own.out.contains ("--json"));
    }
}

TEST_CASE ("A command line without a command is one", "[commandline]")
{
    const CommandLineFolder folder;
    const auto run = folder.runAsIs ({});
    CHECK (run.isBadInput());
    CHECK (run.err.contains ("render"));
}

TEST_CASE ("What cannot be printed is no success", "[commandline]")
{
    const CommandLineFolder folder;
    std::ostringstream out, err;
    out.setstate (std::ios::badbit);
    CHECK (runCommandLine ({ "list", "monitors" }, { out, err, folder.get(), false }) == 1);
    CHECK (juce::String (err.str()).isNotEmpty());
}

TEST_CASE ("All the equipment is listed, with the basis of its figures", "[commandline]")
{
    const CommandLineFolder folder;
    const auto run = folder.run ("list --json");
    REQUIRE (run.status == 0);
    const auto json = run.json();
    const auto catalogue = Catalogue::shipped();

    CHECK (json["microphones"].size() == static_cast<int> (catalogue.microphones.size()));
    CHECK (json["instruments"].size() == static_cast<int> (catalogue.instruments.size()));
    CHECK (json["preamps"].size() == static_cast<int> (catalogue.preamps.size()));
    CHECK (json["interfaces"].size() == static_cast<int> (catalogue.interfaces.size()));
    CHECK (json["headphones"].size() == static_cast<int> (catalogue.headphones.size()));
    CHECK (json["monitors"].size() == static_cast<int> (catalogue.monitors.size()));
    CHECK (json["performances"].size() >= 6);

    for (const auto* section : { "microphones", "instruments", "preamps", "interfaces", "headphones", "monitors" })
        for (const auto& item : *json[section].getArray())
        {
            INFO (item["id"].toString());
            CHECK (item["basis"].toString().isNotEmpty());
            CHECK_FALSE (static_cast<bool> (item["own"]));
        }
}

TEST_CASE ("Gear by name is listed apart, with what its figures rest on, and its ids work where ids are taken", "[commandline][by-name]")
{
    const CommandLineFolder folder;
    const auto json = folder.run ("list interfaces --json").json();
    const auto& named = *Catalogue::shipped().byName;
    REQUIRE (json["interfaces_by_name"].size() == static_cast<int> (named.interfaces.size()));
    const auto first = json["interfaces_by_name"][0];
    CHECK (first["maker"].toString() == "Focusrite");
    CHECK (first["figure_basis"]["pad_db"].toString() == "assumed");
    CHECK (folder.run ("list preamps").out.contains ("preamps by name: figures as published, no models of their sound"));

    const auto known = folder.run ("advise --interface motu-m2 --microphone shure-sm7b --json");
    REQUIRE (known.status == 0);
    CHECK (known.json()["verdict"].toString() != "unknown");

    const auto unknown = folder.run ("advise --interface behringer-umc22 --preamp api-512c --json");
    REQUIRE (unknown.status == 0);
    CHECK (unknown.json()["verdict"].toString() == "unknown");
    CHECK (unknown.json()["reason"].toString().contains ("not published"));
    CHECK (unknown.json()["ranking"].size() == 0);

    CHECK (folder.run ("measure --microphone shure-sm58 --booster triton-audio-fethead --json").status == 0);
    const auto wrong = folder.run ("measure --booster fethead");
    CHECK (wrong.status == 2);
    CHECK (wrong.err.contains ("--booster"));
}

TEST_CASE ("Figures are listed as the tables have them", "[commandline]")
{
    const CommandLineFolder folder;
    const auto microphone = folder.run ("list microphones --json").json()["microphones"][0];
    CHECK (microphone["id"].toString() == "stage-dynamic");
    CHECK (static_cast<double> (microphone["sensitivity_mv_pa"]) == Approx (1.85));
    CHECK (static_cast<double> (microphone["output_mh"]) == Approx (3.0));
    CHECK (microphone["self_noise_dba"].isVoid());
    CHECK (microphone["response_hz_db"].toString().startsWith ("50:-10;"));

    const auto audioInterface = folder.run ("list interfaces --json").json()["interfaces"][0];
    CHECK (static_cast<double> (audioInterface["mic_gain_max_db"]) == Approx (60.0));
    CHECK (static_cast<double> (audioInterface["pad_db"]) == Approx (-20.0));
    CHECK (audioInterface["phantom"].toString() == "yes");
}

TEST_CASE ("A chain is measured", "[commandline][slow]")
{
    const CommandLineFolder folder;
    const auto run = folder.run ("measure --gain 40 --json");
    REQUIRE (run.status == 0);
    CHECK (run.err.isEmpty());
    const auto json = run.json();

    // 1 Pa into a stage dynamic: -52.44 dBu, less 0.83 dB of loading, plus 40, less 12.
    CHECK (static_cast<double> (json["level_dbfs"]) == Approx (-25.27).margin (0.1));
    CHECK (static_cast<double> (json["gain_db"]) == Approx (40.0).margin (0.1));
    CHECK (static_cast<double> (json["ein_dbu_a"]) == Approx (-127.96).margin (0.15));
    CHECK (static_cast<double> (json["max_input_dbu"]) == Approx (-28.0).margin (0.1));
    CHECK (static_cast<int> (json["latency_samples"]) == static_cast<int> (json["measured_latency_samples"]));
    CHECK (json["harmonics_dbc"].size() == 4);
    CHECK (json["response_db"].size() > 20);
    CHECK (json["response_db"][0].size() == 2);

    for (const auto* name : { "ein_dbu", "noise_dbfs_a", "thd_percent", "worst_alias_dbc" })
        CHECK (json[name].isDouble());

    const auto shares = json["noise_shares"];
    auto total = 0.0;

    for (const auto* name : { "room", "microphone", "preamp", "converter" })
        total += static_cast<double> (shares[name]);

    CHECK (total == Approx (1.0));
}

TEST_CASE ("The demonstration is two files of one voice, rendered once", "[commandline]")
{
    const CommandLineFolder folder;
    const auto first = folder.runAsIs ({ "demo", "--json" });
    REQUIRE (first.status == 0);
    CHECK (static_cast<bool> (first.json()["rendered"]));

    const juce::File a (first.json()["a"]["file"].toString());
    const juce::File b (first.json()["b"]["file"].toString());
    CHECK (test::WavBytes (a).numFrames() == test::WavBytes (b).numFrames());
    CHECK (static_cast<double> (first.json()["noise_improvement_db"]) > 1.0);

    const auto second = folder.runAsIs ({ "demo", "--json" });
    REQUIRE (second.status == 0);
    CHECK_FALSE (static_cast<bool> (second.json()["rendered"]));

    a.deleteFile();
    CHECK (folder.runAsIs ({ "demo" }).isBadInput());
    CHECK (folder.runAsIs ({ "demo", "--force" }).status == 0);
}

TEST_CASE ("The speed is measured", "[commandline]")
{
    const CommandLineFolder folder;
    const auto json = folder.run ("bench --seconds 0.1 --json").json();
    CHECK (static_cast<double> (json["path_a_times_real_time"]) > 0.0);
    CHECK (static_cast<double> (json["both_times_real_time"]) > 0.0);
}
