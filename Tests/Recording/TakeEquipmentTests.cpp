// SPDX-License-Identifier: GPL-3.0-or-later
#include "Live/LiveTake.h"
#include "TemporaryFolder.h"

#include "Recording/TakeEquipment.h"
#include "Rig/Json.h"

using namespace plus48;
using test::LiveTake;

namespace
{
/** Equipment of somebody's own, some of it under ids that are shipped; figures that no double holds exactly. */
Catalogue equipment (const char* sensitivity, const char* gain)
{
    const test::TemporaryFolder folder;
    folder.write ("microphones.csv", juce::String ("id,name,basis,sensitivity_mv_pa,self_noise_dba,output_ohm,output_mh,needs_phantom,response_hz_db,my_column\n"
                                                   "mine,\"My own, with a comma\",measured,")
                                         + sensitivity + ",13.37,123.4,0.7,yes,20:-3.3;1000:0;9000:2.1,x\n" + "other,,," + sensitivity + ",,300,,,,\n");
    folder.write ("preamps.csv", juce::String ("id,gain_min_db,gain_max_db,ein_dbu_a,mic_in_ohm,max_out_dbu,flicker_hz\nclean,-1.1,") + gain + ",-127.3,1234.5/5000,21.7,33.3\n");
    folder.write ("interfaces.csv", juce::String ("id,mic_gain_min_db,mic_gain_max_db,ein_dbu_a,adc_dynamic_range_dba\nbox,0,") + gain + ",-126.7,113.3\n");

    auto catalogue = Catalogue::shipped();
    juce::StringArray problems;
    catalogue.addFolder (folder.get(), problems);
    INFO (problems.joinIntoString ("\n"));
    REQUIRE (problems.isEmpty());
    return catalogue;
}

Rig rigOfMine()
{
    Rig rig;
    rig.interfaceId = "box";
    auto& channel = rig.channels.front();
    channel.microphoneId = "mine";
    channel.phantom = true;
    channel.external.preampId = "clean";
    channel.external.impedanceOhm = 1234.5;
    channel.external.gainDb = 41.7;
    channel.activePath = Path::b;
    return rig;
}
} // namespace

TEST_CASE ("A take with equipment of the user's own is rendered to the bit where nobody has that equipment, or has other figures for it", "[recording][bits]")
{
    LiveTake live (equipment ("11.1", "61.9"));
    REQUIRE (live.engine.setRig (rigOfMine()).wasOk());
    live.engine.setSources (LiveSources::fromInputs ({ 0 }));
    live.run (3000, { 64 });
    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());
    live.run (20000, { 480 });

    // Equipment of one's own may also come in the middle.
    auto other = rigOfMine();
    other.channels.front().microphoneId = "other";
    REQUIRE (live.engine.setRig (other).wasOk());
    live.run (20000, { 480 });
    live.finish();

    // From the disk, as anybody would.
    const auto takes = live.session.takes();
    REQUIRE (takes.size() == 1);
    const auto& take = takes[0];
    REQUIRE (take.metadata.rigChanges.size() == 1);
    CHECK (take.metadata.equipment["microphones"][0]["sensitivity_mv_pa"].toString() == "11.1");
    CHECK (take.metadata.equipment["microphones"][0]["name"].toString() == "My own, with a comma");
    CHECK (take.metadata.equipment["microphones"].size() == 1);
    CHECK (take.metadata.equipment["interfaces"].size() == 1);
    CHECK (take.metadata.equipment["preamps"][0]["id"].toString() == "clean");
    CHECK (take.metadata.rigChanges[0].equipment["microphones"][0]["id"].toString() == "other");

    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);
    CHECK (test::samplesThatDiffer (take, Catalogue::shipped()) == 0);
    CHECK (test::samplesThatDiffer (take, equipment ("7.7", "50")) == 0);

    // Without the figures it cannot be rendered, with others it sounds different.
    auto without = take;
    without.metadata.equipment = juce::var();
    std::vector<std::vector<double>> rendered;
    CHECK (renderTake (without.metadata, take.raw, Catalogue::shipped(), rendered).failed());
    auto wrong = take;
    wrong.metadata.equipment["microphones"][0].getDynamicObject()->setProperty ("sensitivity_mv_pa", "11.2");
    CHECK (test::samplesThatDiffer (wrong, Catalogue::shipped()) > 10000);
}

TEST_CASE ("A take with shipped equipment alone says no figures, and is not misled by what is called the same here", "[recording][bits]")
{
    LiveTake live;
    auto rig = rigOfMine();
    rig.interfaceId = "home-2";
    rig.channels.front().microphoneId = "quiet-condenser";
    rig.channels.front().external.impedanceOhm = live.catalogue.preamp ("clean")->inputOhms.front();
    REQUIRE (live.engine.setRig (rig).wasOk());
    live.engine.setSources (LiveSources::fromInputs ({ 0 }));
    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());
    live.run (10000, { 480 });
    const auto take = live.finish();
    CHECK (take.metadata.equipment.isVoid());
    CHECK (test::samplesThatDiffer (take, equipment ("11.1", "50")) == 0);
}

TEST_CASE ("A take with equipment by name has its figures with it, and is rendered to the bit by them", "[recording][bits][by-name]")
{
    LiveTake live;
    Rig rig;
    rig.interfaceId = "motu-m2";
    auto& channel = rig.channels.front();
    channel.microphoneId = "shure-beta-58a";
    channel.builtIn.gainDb = 40.0;
    channel.booster = channel.phantom = true;
    channel.boosterId = "triton-audio-fethead";
    REQUIRE (live.engine.setRig (rig).wasOk());
    live.engine.setSources (LiveSources::fromInputs ({ 0 }));
    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());
    live.run (10000, { 480 });
    const auto take = live.finish();
    CHECK (take.metadata.equipment["interfaces"][0]["id"].toString() == "motu-m2");
    CHECK (take.metadata.equipment["interfaces"][0]["maker"].toString() == "MOTU");
    CHECK (take.metadata.equipment["microphones"][0]["pattern"].toString() == "supercardioid");
    CHECK (take.metadata.equipment["preamps"][0]["booster"].toString() == "yes");
    CHECK (test::samplesThatDiffer (take, Catalogue::shipped()) == 0);

    // Where the tables have other figures, or do not have it.
    auto others = Catalogue::shipped();
    others.byName = std::make_shared<const NamedEquipment>();
    CHECK (test::samplesThatDiffer (take, others) == 0);
}

TEST_CASE ("Equipment in a recipe that makes no sense is said in a sentence, and breaks nothing", "[recording]")
{
    const test::TemporaryFolder folder;
    std::vector<std::vector<double>> rendered;

    for (const auto* text : { R"({"microphones":[{"id":"x","sensitivity_mv_pa":"loud"}]})", R"({"preamps":[{"id":"built-in"}]})", R"({"interfaces":[{"inputs":"2"}]})" })
    {
        TakeMetadata metadata;
        REQUIRE (parseJson (text, metadata.equipment).wasOk());
        const auto result = renderTake (metadata, folder.get().getChildFile ("no.wav"), Catalogue::shipped(), rendered);
        CHECK (result.getErrorMessage().startsWith ("The take's equipment: "));
    }

    for (const auto* text : { "3", "[]", R"({"microphones":3,"preamps":[1,"x",[]],"more":{}})" })
    {
        TakeMetadata metadata;
        REQUIRE (parseJson (text, metadata.equipment).wasOk());
        juce::StringArray problems;
        CHECK (equipmentFor (metadata, Catalogue::shipped(), problems).microphones.size() == Catalogue::shipped().microphones.size());
        CHECK (problems.isEmpty());
    }
}

TEST_CASE ("A preamp of a take from before the columns of the circuit goes by its words; a newer one by its columns", "[recording]")
{
    const auto preampOf = [] (const char* row) {
        TakeMetadata metadata;
        REQUIRE (parseJson (juce::String (R"({"preamps":[{"id":"mine","topology":"two triode stages with input and output transformers")").toStdString() + row + "}]}", metadata.equipment).wasOk());
        juce::StringArray problems;
        const auto catalogue = equipmentFor (metadata, Catalogue::shipped(), problems);
        CHECK (problems.isEmpty());
        REQUIRE (catalogue.preamp ("mine") != nullptr);
        return *catalogue.preamp ("mine");
    };

    CHECK (preampOf ("").device == AmplifierDevice::triode);
    CHECK (preampOf ("").core == Core::output);
    CHECK (preampOf (R"(,"device":"feedback","core":"none")").device == AmplifierDevice::feedback);
    CHECK (preampOf (R"(,"device":"feedback","core":"none")").core == Core::none);

    // What is written says all of it.
    const test::TemporaryFolder folder;
    folder.write ("preamps.csv", "id,topology\nmine,two triode stages\n");
    auto catalogue = Catalogue::shipped();
    juce::StringArray problems;
    catalogue.addFolder (folder.get(), problems);
    Rig rig;
    rig.channels.front().external.preampId = "mine";
    CHECK (equipmentOf (rig, catalogue)["preamps"][0]["device"].toString() == "feedback");
}
