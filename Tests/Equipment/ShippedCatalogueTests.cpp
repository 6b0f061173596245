// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Equipment/Catalogue.h"
#include "Equipment/Tables.h"
#include "Resources/Embedded.h"

#include <set>

using namespace plus48;

namespace
{
template <typename Models>
void checkTable (const char* name, const Models& models)
{
    INFO (name);
    const auto* file = embedded::find (("Equipment/" + juce::String (name)).toRawUTF8());
    REQUIRE (file != nullptr);

    juce::StringArray problems;
    const auto table = CsvTable::read (name, { static_cast<const char*> (file->data), file->size }, problems);

    REQUIRE (table.has_value());
    CHECK (problems.isEmpty());
    CHECK (table->rows.size() == models.size());

    std::set<juce::String> ids;

    for (auto& model : models)
    {
        INFO (model.identity.id);
        CHECK (ids.insert (model.identity.id).second);
        CHECK (model.identity.name.isNotEmpty());
        CHECK (model.identity.basis.isNotEmpty());
        CHECK_FALSE (model.identity.usersOwn);
    }
}
} // namespace

TEST_CASE ("Every row of the shipped tables becomes a model, with a name and the basis of its figures", "[equipment]")
{
    const auto catalogue = Catalogue::shipped();

    checkTable ("microphones.csv", catalogue.microphones);
    checkTable ("instruments.csv", catalogue.instruments);
    checkTable ("preamps.csv", catalogue.preamps);
    checkTable ("interfaces.csv", catalogue.interfaces);
    checkTable ("headphones.csv", catalogue.headphones);
    checkTable ("monitors.csv", catalogue.monitors);

    CHECK (catalogue.microphones.size() == 10);
    CHECK (catalogue.instruments.size() == 6);
    CHECK (catalogue.preamps.size() == 8);
    CHECK (catalogue.interfaces.size() == 5);
    CHECK (catalogue.headphones.size() == 3);
    CHECK (catalogue.monitors.size() == 2);

    // Where monitors stand is the user's choice, and no part of their name.
    for (const auto& monitor : catalogue.monitors)
        CHECK_FALSE (monitor.identity.name.containsIgnoreCase ("metre"));
}

TEST_CASE ("Microphones hold the catalogue's figures", "[equipment]")
{
    const auto catalogue = Catalogue::shipped();

    const auto* dynamic = catalogue.microphone ("stage-dynamic");
    REQUIRE (dynamic != nullptr);
    CHECK (dynamic->sensitivityMvPerPa == Approx (1.85));
    CHECK_FALSE (dynamic->selfNoiseDba.has_value());
    CHECK (dynamic->outputOhm == Approx (300.0));
    CHECK (dynamic->outputHenry == Approx (0.003));
    CHECK (dynamic->maxSplDb == Approx (150.0));
    CHECK (dynamic->pattern == Pattern::cardioid);
    CHECK (dynamic->power == PowerNeed::none);
    REQUIRE (dynamic->response.size() == 9);
    CHECK (dynamic->response.front().hz == Approx (50.0));
    CHECK (dynamic->response.front().db == Approx (-10.0));
    CHECK (dynamic->identity.typicalOf == "Shure SM58");

    const auto* ribbon = catalogue.microphone ("passive-ribbon");
    REQUIRE (ribbon != nullptr);
    REQUIRE (ribbon->resonance.has_value());
    CHECK (ribbon->resonance->ohm == Approx (900.0));
    CHECK (ribbon->resonance->hz == Approx (45.0));
    CHECK (ribbon->resonance->q == Approx (1.0));
    CHECK (ribbon->pattern == Pattern::figure8);

    const auto* condenser = catalogue.microphone ("quiet-condenser");
    REQUIRE (condenser != nullptr);
    CHECK (condenser->power == PowerNeed::phantom);
    CHECK (condenser->selfNoiseDba == 4.0);

    const auto* headset = catalogue.microphone ("headset-electret");
    REQUIRE (headset != nullptr);
    CHECK (headset->power == PowerNeed::plugIn);
}

TEST_CASE ("Instruments hold the catalogue's figures, in henry and farad", "[equipment]")
{
    const auto catalogue = Catalogue::shipped();

    const auto* guitar = catalogue.instrument ("single-coil-guitar");
    REQUIRE (guitar != nullptr);
    CHECK (guitar->fullScaleDbu == Approx (-0.79));
    CHECK (guitar->inductanceHenry == Approx (2.3));
    CHECK (guitar->parallelFarad == Approx (600.0e-12));
    CHECK (guitar->potOhm == Approx (125000.0));
    CHECK (guitar->isPickup());

    const auto* keyboard = catalogue.instrument ("keyboard-line");
    REQUIRE (keyboard != nullptr);
    CHECK_FALSE (keyboard->isPickup());
    CHECK (keyboard->potOhm == Approx (0.0));
}

TEST_CASE ("Preamps hold the catalogue's figures", "[equipment]")
{
    const auto catalogue = Catalogue::shipped();

    const auto* classA = catalogue.preamp ("class-a-transformer");
    REQUIRE (classA != nullptr);
    CHECK (classA->gainMinDb == Approx (20.0));
    CHECK (classA->gainMaxDb == Approx (80.0));
    CHECK (classA->trimMinDb == Approx (-40.0));
    CHECK (classA->inputOhms == std::vector<double> { 1200.0, 300.0 });
    CHECK (classA->noise.einDbuA == -127.0);
    CHECK (classA->noise.outputDbuA == -90.0);
    CHECK (classA->maxOutDbu == 26.0);
    CHECK (classA->limit == Limit::rail);
    CHECK (classA->harmonics.h3At50HzAt20Dbu == -67.0);

    const auto* tube = catalogue.preamp ("budget-tube");
    REQUIRE (tube != nullptr);
    CHECK (tube->noise.buzzDbuA == -126.0);
    CHECK (tube->limit == Limit::soft);
    CHECK (tube->harmonics.h2At4Dbu == -60.0);
    CHECK (tube->harmonics.h3At50HzAt20Dbu == -50.0);

    const auto* booster = catalogue.preamp ("inline-booster");
    REQUIRE (booster != nullptr);
    CHECK (booster->isInlineBooster());
    CHECK_FALSE (booster->noise.outputDbuA.has_value());
    CHECK_FALSE (booster->harmonics.h2At20Dbu.has_value());
    CHECK (booster->trimMinDb == Approx (0.0));

    const auto* eight = catalogue.preamp ("eight-channel");
    REQUIRE (eight != nullptr);
    CHECK (eight->channels == 8);
    CHECK (eight->converterMaxInDbu == 16.0);
    CHECK (eight->converterDynamicRangeDba == 104.0);

    const auto* variable = catalogue.preamp ("variable-impedance");
    REQUIRE (variable != nullptr);
    CHECK (variable->noise.outputDbuA == -100.0);
    REQUIRE (variable->response.size() == 4);
    CHECK (variable->response[0].dependsOnGain);
    CHECK (variable->response[0].gainDb == Approx (0.0));
    CHECK (variable->response[1].gainDb == Approx (60.0));
    CHECK (variable->response[1].db == Approx (-2.5));
    CHECK_FALSE (variable->response[2].dependsOnGain);
}

TEST_CASE ("An interface is one preamp for every kind of input, with its own figures", "[equipment]")
{
    const auto catalogue = Catalogue::shipped();

    const auto* wide = catalogue.audioInterface ("wide-gain-2");
    REQUIRE (wide != nullptr);
    CHECK (wide->opticalInputs == 0);
    CHECK (wide->line.preamp.inputOhms == std::vector<double> { 60000.0 });

    const auto* home = catalogue.audioInterface ("home-2");
    REQUIRE (home != nullptr);
    CHECK (home->inputs == 2);
    CHECK (home->bits == 24);
    CHECK (home->hasPhantom);
    CHECK_FALSE (home->hasPlugInPower);
    CHECK (home->hasDirectMonitor);

    const auto& mic = *home->input (Jack::mic);
    CHECK (mic.preamp.gainMinDb == Approx (30.0));
    CHECK (mic.preamp.gainMaxDb == Approx (60.0));
    CHECK (mic.maxInDbuAt0Db == Approx (12.0));
    CHECK (mic.preamp.padDb == Approx (20.0));
    CHECK (mic.preamp.noise.einDbuA == -128.0);
    CHECK (mic.preamp.noise.outputDbuA == -109.0);
    CHECK_FALSE (mic.preamp.maxOutDbu.has_value());

    const auto& line = *home->input (Jack::line);
    CHECK (line.maxInDbuAt0Db == Approx (22.0));
    CHECK_FALSE (line.preamp.noise.einDbuA.has_value());
    CHECK (line.preamp.noise.outputDbuA == -109.0);
    CHECK (line.preamp.inputOhms == std::vector<double> { 10000.0 });
    CHECK (line.preamp.padDb == Approx (0.0));

    const auto* instrument = home->input (Jack::instrument);
    REQUIRE (instrument != nullptr);
    CHECK (instrument->preamp.noise.einDbuA == -112.0);
    CHECK (instrument->maxInDbuAt0Db == Approx (12.5));
    CHECK (instrument->preamp.inputOhms == std::vector<double> { 1.5e6 });
}

TEST_CASE ("A sound card gives plug-in power instead of +48 V, has no instrument jack, and buzzes at its mic input only", "[equipment]")
{
    const auto catalogue = Catalogue::shipped();
    const auto* card = catalogue.audioInterface ("sound-card");

    REQUIRE (card != nullptr);
    CHECK (card->input (Jack::instrument) == nullptr);
    CHECK_FALSE (card->hasPhantom);
    CHECK (card->hasPlugInPower);
    CHECK (card->mic.preamp.noise.buzzDbuA == -112.0);
    CHECK_FALSE (card->line.preamp.noise.buzzDbuA.has_value());
    CHECK (card->converterDynamicRangeDba == Approx (91.2));
    CHECK (card->bits == 16);
}

TEST_CASE ("An id that does not exist is not found", "[equipment]")
{
    const auto catalogue = Catalogue::shipped();
    CHECK (catalogue.microphone ("no-such") == nullptr);
    CHECK (catalogue.preamp ({}) == nullptr);
}
