// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Equipment/Catalogue.h"
#include "TemporaryFolder.h"

using namespace plus48;

namespace
{
/** The shipped catalogue with one table of the user's, and what was said about it. */
struct Loaded
{
    explicit Loaded (const char* fileName, const juce::String& text)
    {
        const test::TemporaryFolder folder;
        folder.write (fileName, text);
        catalogue.addFolder (folder.get(), problems);
    }

    Catalogue catalogue = Catalogue::shipped();
    juce::StringArray problems;
};

juce::String microphoneProblem (const char* column, const char* value)
{
    const Loaded loaded ("microphones.csv", juce::String ("id,") + column + "\nmine," + value + "\ngood,\n");
    INFO (loaded.problems.joinIntoString ("\n"));
    REQUIRE (loaded.problems.size() == 1);
    CHECK (loaded.catalogue.microphone ("mine") == nullptr);

    // The rest of the table still loads.
    CHECK (loaded.catalogue.microphone ("good") != nullptr);
    return loaded.problems[0];
}
} // namespace

TEST_CASE ("A user's row stands beside the shipped ones, with defaults where it is blank", "[equipment]")
{
    const Loaded loaded ("microphones.csv", "id,name,sensitivity_mv_pa,unknown_column\nmine,My own,12.5,whatever\n");
    CHECK (loaded.problems.isEmpty());

    const auto* mine = loaded.catalogue.microphone ("mine");
    REQUIRE (mine != nullptr);
    CHECK (mine->identity.usersOwn);
    CHECK (mine->sensitivityMvPerPa == Approx (12.5));
    CHECK (mine->outputOhm == Approx (MicrophoneModel().outputOhm));
    CHECK (mine->identity.defaulted.contains ("output_ohm"));
    CHECK_FALSE (mine->identity.defaulted.contains ("sensitivity_mv_pa"));

    // A blank noise figure means none, not some usual noise.
    CHECK_FALSE (mine->selfNoiseDba.has_value());

    CHECK (loaded.catalogue.microphone ("stage-dynamic") != nullptr);
}

TEST_CASE ("A user's row with a shipped id takes its place", "[equipment]")
{
    const Loaded loaded ("preamps.csv", "id,gain_max_db,ein_dbu_a,mic_in_ohm\nclean,70,,5000/1000\n");
    CHECK (loaded.problems.isEmpty());
    CHECK (loaded.catalogue.preamps.size() == Catalogue::shipped().preamps.size());

    const auto* clean = loaded.catalogue.preamp ("clean");
    REQUIRE (clean != nullptr);
    CHECK (clean->gainMaxDb == Approx (70.0));
    CHECK_FALSE (clean->noise.einDbuA.has_value());
    CHECK (clean->inputOhms == std::vector<double> { 5000.0, 1000.0 });
}

TEST_CASE ("A bad field is one sentence with file, row, column and what would be right", "[equipment]")
{
    CHECK (microphoneProblem ("self_noise_dba", "loud") == "microphones.csv, row 2, column self_noise_dba: \"loud\" is not a number from -20 to 80.");
    CHECK (microphoneProblem ("self_noise_dba", "81") == "microphones.csv, row 2, column self_noise_dba: \"81\" is not a number from -20 to 80.");
    CHECK (microphoneProblem ("pattern", "round") == "microphones.csv, row 2, column pattern: \"round\" is not omni, cardioid, supercardioid, hypercardioid or figure-8.");
    CHECK (microphoneProblem ("needs_phantom", "perhaps") == "microphones.csv, row 2, column needs_phantom: \"perhaps\" is not yes or no.");

    for (auto* value : { "nan", "inf", "0x10", "1e999", "12 ohm", "\"1,5\"" })
        CHECK (microphoneProblem ("output_ohm", value).startsWith ("microphones.csv, row 2, column output_ohm: "));

    for (auto* value : { "50", "50:", ":3", "50:3:4", "50:3;50:4", "50@:3", "50@0:3;50:1", "50@0:1;50@0:2", "0:0", "50:nan", ";" })
        CHECK (microphoneProblem ("response_hz_db", value).startsWith ("microphones.csv, row 2, column response_hz_db: "));

    for (auto* value : { "900", "900 ohm", "900 ohm at 45 Hz", "900 ohm at 45 Hz Q 0", "x ohm at 45 Hz Q 1" })
        CHECK (microphoneProblem ("resonance", value).startsWith ("microphones.csv, row 2, column resonance: "));
}

TEST_CASE ("A message is one short line, whatever the field holds", "[equipment]")
{
    const auto problem = microphoneProblem ("output_ohm", ("\"a\nb\t" + juce::String::repeatedString ("x", 500) + "\"").toRawUTF8());
    CHECK_FALSE (problem.containsAnyOf ("\n\t\r"));
    CHECK (problem.length() < 200);
}

TEST_CASE ("Every bad field of a row is said, and the row is left out", "[equipment]")
{
    const Loaded loaded ("instruments.csv", "id,full_scale_dbu,output_ohm\nmine,x,y\n");
    CHECK (loaded.problems.size() == 2);
    CHECK (loaded.catalogue.instrument ("mine") == nullptr);
}

TEST_CASE ("An id is needed, may be given once, and cannot be a word of the command line", "[equipment]")
{
    const Loaded twice ("instruments.csv", "id\nmine\nmine\n");
    REQUIRE (twice.problems.size() == 1);
    CHECK (twice.problems[0] == "instruments.csv, row 3, column id: \"mine\" is already the id of row 2.");

    const Loaded reserved ("preamps.csv", "id\nbuilt-in\n");
    REQUIRE (reserved.problems.size() == 1);
    CHECK (reserved.problems[0].startsWith ("preamps.csv, row 2, column id: \"built-in\" is not "));

    const Loaded missing ("instruments.csv", "name\nmine\n");
    REQUIRE (missing.problems.size() == 1);
    CHECK (missing.problems[0] == "instruments.csv has no column id; its first row must name the columns, separated by commas.");
}

TEST_CASE ("Limits and gain ranges must make sense", "[equipment]")
{
    const Loaded limit ("preamps.csv", "id,limit\nmine,hard\n");
    REQUIRE (limit.problems.size() == 1);
    CHECK (limit.problems[0] == "preamps.csv, row 2, column limit: \"hard\" is not rail or soft.");

    const Loaded gain ("interfaces.csv", "id,mic_gain_min_db,mic_gain_max_db\nmine,30,20\n");
    REQUIRE (gain.problems.size() == 1);
    CHECK (gain.problems[0] == "interfaces.csv, row 2, column mic_gain_max_db: 20 is below mic_gain_min_db, which is 30.");

    const Loaded ein ("preamps.csv", "id,ein_dbu_a\nmine,-140\n");
    REQUIRE (ein.problems.size() == 1);
    CHECK (ein.problems[0] == "preamps.csv, row 2, column ein_dbu_a: \"-140\" is not a number from -132.9 to 0.");
}

TEST_CASE ("An interface without any instrument figure has no such jack; one figure is enough to have it", "[equipment]")
{
    const Loaded without ("interfaces.csv", "id,inputs\nmine,2\n");
    REQUIRE (without.catalogue.audioInterface ("mine") != nullptr);
    CHECK (without.catalogue.audioInterface ("mine")->input (Jack::instrument) == nullptr);

    const Loaded with ("interfaces.csv", "id,inst_max_in_dbu\nmine,9\n");
    REQUIRE (with.catalogue.audioInterface ("mine") != nullptr);
    REQUIRE (with.catalogue.audioInterface ("mine")->input (Jack::instrument) != nullptr);
    CHECK (with.catalogue.audioInterface ("mine")->input (Jack::instrument)->maxInDbuAt0Db == Approx (9.0));
}

TEST_CASE ("A folder or file that cannot be read is said", "[equipment]")
{
    auto catalogue = Catalogue::shipped();
    juce::StringArray problems;
    const test::TemporaryFolder folder;

    catalogue.addFolder (folder.get().getChildFile ("missing"), problems);
    REQUIRE (problems.size() == 1);
    CHECK (problems[0].endsWith ("does not exist."));

    problems.clear();
    folder.get().getChildFile ("preamps.csv").createDirectory();
    catalogue.addFolder (folder.get(), problems);
    REQUIRE (problems.size() == 1);
    CHECK (problems[0].startsWith ("preamps.csv cannot be read"));
}

TEST_CASE ("A user's words steer neither circuit nor picture: columns do", "[equipment]")
{
    const Loaded words ("preamps.csv", "id,character,topology,h2_dbc_at_20dbu\n"
                                       "worded,warm tube,three-stage starved triode in class A with input transformer,-60\n"
                                       "wordless,,,-60\n");
    CHECK (words.problems.isEmpty());
    const auto &worded = *words.catalogue.preamp ("worded"), &wordless = *words.catalogue.preamp ("wordless");
    CHECK (worded.device == wordless.device);
    CHECK (worded.core == wordless.core);
    CHECK_FALSE (worded.extraStageAboveDb.has_value());

    const Loaded columns ("preamps.csv", "id,device,core,extra_stage_above_db\nmine,triode,input,45\nbad,valve,,\n");
    CHECK (columns.problems.joinIntoString ("\n").contains ("feedback, class-a, triode"));
    const auto& mine = *columns.catalogue.preamp ("mine");
    CHECK (mine.device == AmplifierDevice::triode);
    CHECK (mine.core == Core::input);
    CHECK (mine.extraStageAboveDb == 45.0);
    CHECK (columns.catalogue.preamp ("bad") == nullptr);

    const Loaded pictures ("microphones.csv", "id,kind,picture\npencil-and-ribbon,a kind of ribbon,\nmine,dynamic,pencil\n");
    CHECK (pictures.catalogue.microphone ("pencil-and-ribbon")->picture == MicrophonePicture::handheld);
    CHECK_FALSE (pictures.catalogue.microphone ("pencil-and-ribbon")->isRibbon);
    CHECK (pictures.catalogue.microphone ("mine")->picture == MicrophonePicture::pencil);

    const Loaded instruments ("instruments.csv", "id,inductance_h,picture\nmy-keyboard-bass,2,\nmine,2,bass\n");
    CHECK (instruments.catalogue.instrument ("my-keyboard-bass")->picture == InstrumentPicture::guitar);
    CHECK (instruments.catalogue.instrument ("mine")->picture == InstrumentPicture::bass);
}

TEST_CASE ("Where no core is named, iron is known by its harmonics", "[equipment]")
{
    const Loaded loaded ("preamps.csv", "id,core,h3_dbc_at_20dbu,h3_dbc_50hz_at_20dbu\niron,,-80,-60\nnone,,-80,-76\nsaid,none,-80,-60\n");
    CHECK (loaded.catalogue.preamp ("iron")->core == Core::output);
    CHECK (loaded.catalogue.preamp ("none")->core == Core::none);
    CHECK (loaded.catalogue.preamp ("said")->core == Core::none);
}
