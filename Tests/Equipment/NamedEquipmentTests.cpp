// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Folder.h"
#include "TemporaryFolder.h"

#include "Equipment/Catalogue.h"
#include "Equipment/CsvReader.h"
#include "Equipment/KnownFigures.h"
#include "Equipment/NameSearch.h"
#include "Equipment/PolarPattern.h"
#include "Equipment/Tables.h"
#include "Resources/Embedded.h"

#include <map>
#include <set>

using namespace plus48;

namespace
{
CsvTable namedTable (const char* name, juce::StringArray& problems)
{
    const auto* file = embedded::find (("Equipment/ByName/" + juce::String (name)).toRawUTF8());
    REQUIRE (file != nullptr);
    const auto table = CsvTable::read (name, { static_cast<const char*> (file->data), file->size }, problems);
    REQUIRE (table.has_value());
    return *table;
}

/** What the table of origins says of a figure. */
struct Origin
{
    juce::String value, confidence;
};

/** By id and column. */
std::map<std::pair<juce::String, juce::String>, Origin> origins()
{
    const auto text = juce::File (test::folder()).getSiblingFile ("Resources/Equipment/ByName/Sources.csv").loadFileAsString().toStdString();
    CsvReader reader (text, 100, 4000);
    std::map<std::pair<juce::String, juce::String>, Origin> all;
    const auto heading = reader.nextRow();
    REQUIRE (heading.cells == std::vector<std::string> { "id", "column", "value", "as_published", "source", "confidence" });

    while (! reader.isAtEnd())
        if (const auto row = reader.nextRow(); row.cells.size() == 6)
            all[{ row.cells[0], row.cells[1] }] = { row.cells[2], row.cells[5] };

    return all;
}

FigureBasis basisOfWord (const juce::String& word)
{
    return word == "published" ? FigureBasis::published : (word == "derived" ? FigureBasis::derived : (word == "assumed" ? FigureBasis::assumed : FigureBasis::measured));
}

template <typename Model>
void checkShelf (const char* name, const std::vector<Model>& models, std::size_t count)
{
    INFO (name);
    juce::StringArray problems;
    const auto table = namedTable (name, problems);
    CHECK (problems.isEmpty());
    CHECK (table.rows.size() == count);
    REQUIRE (models.size() == count);
    const auto known = origins();
    std::set<juce::String> ids;

    for (std::size_t i = 0; i < count; ++i)
    {
        const auto& identity = models[i].identity;
        INFO (identity.id);
        CHECK (ids.insert (identity.id).second);
        CHECK (identity.byName);
        CHECK_FALSE (identity.usersOwn);
        CHECK (identity.maker.isNotEmpty());
        CHECK (identity.basis.isNotEmpty());

        for (const auto& [key, origin] : known)
        {
            if (key.first != identity.id || key.second == "year" || origin.value.isEmpty())
                continue;

            INFO (key.second);
            CHECK (table.cell (table.rows[i], key.second) == origin.value);
            CHECK (identity.basisOf (key.second) == basisOfWord (origin.confidence));
        }
    }
}
} // namespace

TEST_CASE ("Every row of the second shelf is read without a complaint, with the figure and the basis that its source has", "[equipment][by-name]")
{
    juce::StringArray problems;

    (void) readMicrophones (namedTable ("microphones.csv", problems), problems);
    (void) readPreamps (namedTable ("preamps.csv", problems), problems);
    (void) readInterfaces (namedTable ("interfaces.csv", problems), problems);
    (void) readHeadphones (namedTable ("headphones.csv", problems), problems);
    INFO (problems.joinIntoString ("\n"));
    CHECK (problems.isEmpty());

    const auto catalogue = Catalogue::shipped();
    const auto& named = *catalogue.byName;
    checkShelf ("microphones.csv", named.microphones, 33);
    checkShelf ("preamps.csv", named.preamps, 25);
    checkShelf ("interfaces.csv", named.interfaces, 28);
    checkShelf ("headphones.csv", named.headphones, 10);
}

TEST_CASE ("The second shelf is found by id, and no list of the first one grows by it", "[equipment][by-name]")
{
    const auto catalogue = Catalogue::shipped();
    CHECK (catalogue.interfaces.size() == 5);
    CHECK (catalogue.preamps.size() == 8);
    CHECK (catalogue.microphones.size() == 10);
    CHECK (catalogue.headphones.size() == 3);

    REQUIRE (catalogue.audioInterface ("motu-m2") != nullptr);
    CHECK (catalogue.audioInterface ("motu-m2")->identity.fullName() == "MOTU M2");
    CHECK (catalogue.microphone ("shure-sm58") != nullptr);
    CHECK (catalogue.preamp ("dw-fearn-vt-2") != nullptr);
    CHECK (catalogue.headphone ("sony-mdr-7506") != nullptr);
    CHECK (catalogue.preamp ("shure-sm58") == nullptr);
}

TEST_CASE ("A user's row with the id of one by name takes its place", "[equipment][by-name]")
{
    const test::TemporaryFolder folder;
    folder.write ("interfaces.csv", "id,name,mic_gain_max_db\nmotu-m2,My M2,55\n");
    auto catalogue = Catalogue::shipped();
    juce::StringArray problems;
    catalogue.addFolder (folder.get(), problems);
    REQUIRE (problems.isEmpty());
    CHECK (catalogue.audioInterface ("motu-m2")->identity.usersOwn);
    CHECK (catalogue.audioInterface ("motu-m2")->mic.preamp.gainMaxDb == Approx (55.0));
}

TEST_CASE ("No verdict rests on an EIN or a self-noise that is assumed, nor on harmonics that nobody publishes", "[equipment][by-name]")
{
    const auto catalogue = Catalogue::shipped();
    const auto interfaceIsKnown = [&] (const char* id) { return known::noiseOf (*catalogue.audioInterface (id), Jack::mic); };
    CHECK (interfaceIsKnown ("motu-m2"));
    CHECK (interfaceIsKnown ("focusrite-scarlett-solo-3rd-gen"));
    CHECK (interfaceIsKnown ("steinberg-ur22mkii"));
    CHECK_FALSE (interfaceIsKnown ("behringer-umc22"));
    CHECK_FALSE (interfaceIsKnown ("rme-babyface-pro"));
    CHECK (known::noiseOf (*catalogue.audioInterface ("behringer-umc22"), Jack::line));
    CHECK (known::noiseOf (*catalogue.microphone ("neumann-tlm-103")));
    CHECK (known::noiseOf (*catalogue.microphone ("shure-sm58")));
    CHECK_FALSE (known::noiseOf (*catalogue.microphone ("behringer-c-1")));
    CHECK (known::noiseOf (*catalogue.preamp ("dw-fearn-vt-2")));
    CHECK_FALSE (known::noiseOf (*catalogue.preamp ("cloud-cloudlifter-cl-1")));

    CHECK (known::soundOf (*catalogue.preamp ("dw-fearn-vt-2")));
    CHECK (known::soundOf (*catalogue.preamp ("focusrite-isa-one")));
    CHECK_FALSE (known::soundOf (*catalogue.preamp ("api-512c")));
    CHECK_FALSE (known::soundOf (*catalogue.preamp ("art-tube-mp")));

    // The generic ones are what they say they are.
    for (const auto& model : catalogue.preamps)
    {
        INFO (model.identity.id);
        CHECK (known::noiseOf (model));
        CHECK (known::soundOf (model));
    }
}

TEST_CASE ("A booster is told by its column; a table without the column knows the one that it always knew", "[equipment][by-name]")
{
    auto catalogue = Catalogue::shipped();
    CHECK (catalogue.preamp ("inline-booster")->isBooster);
    CHECK (catalogue.preamp ("cloud-cloudlifter-cl-1")->isBooster);
    CHECK (catalogue.preamp ("triton-audio-fethead")->isBooster);
    CHECK_FALSE (catalogue.preamp ("clean")->isBooster);
    CHECK_FALSE (catalogue.preamp ("api-512c")->isBooster);

    const test::TemporaryFolder folder;
    folder.write ("preamps.csv", "id,gain_min_db,gain_max_db,booster\ninline-booster,20,20,\nmine,22,22,yes\nplain,0,60,no\n");
    juce::StringArray problems;
    catalogue.addFolder (folder.get(), problems);
    REQUIRE (problems.isEmpty());
    CHECK (catalogue.preamp ("inline-booster")->isBooster);
    CHECK (catalogue.preamp ("mine")->isBooster);
    CHECK_FALSE (catalogue.preamp ("plain")->isBooster);
}

TEST_CASE ("A user's table tells published and assumed apart by columns, and a word that is no column's name is said", "[equipment][by-name]")
{
    const test::TemporaryFolder folder;
    folder.write ("interfaces.csv", "id,ein_dbu_a,adc_dynamic_range_dba,derived,assumed\nmine,-127,110,adc_dynamic_range_dba,ein_dbu_a flicker_hz\n"
                                    "bad,-127,110,,\"ein_dbu_a, flicker_hz\"\n");
    auto catalogue = Catalogue::shipped();
    juce::StringArray problems;
    catalogue.addFolder (folder.get(), problems);
    REQUIRE (problems.size() == 1);
    CHECK (problems[0].startsWith ("interfaces.csv, row 3, column assumed: "));
    CHECK (catalogue.audioInterface ("bad") == nullptr);

    const auto* mine = catalogue.audioInterface ("mine");
    REQUIRE (mine != nullptr);
    CHECK (mine->identity.basisOf ("ein_dbu_a") == FigureBasis::assumed);
    CHECK (mine->identity.basisOf ("adc_dynamic_range_dba") == FigureBasis::derived);
    CHECK (mine->identity.basisOf ("inputs") == FigureBasis::published);
    CHECK_FALSE (known::noiseOf (*mine, Jack::mic));
}

TEST_CASE ("Supercardioid and hypercardioid are first-order patterns with their pick-up of diffuse sound, and the others stay as they were", "[equipment][by-name]")
{
    const auto diffuseDb = [] (Pattern pattern) { return dbFromPower (polar::diffusePower (pattern)); };
    CHECK (diffuseDb (Pattern::supercardioid) == Approx (-5.7).margin (0.05));
    CHECK (diffuseDb (Pattern::hypercardioid) == Approx (-6.02).margin (0.01));
    CHECK (polar::diffusePower (Pattern::omni) == 1.0);
    CHECK (polar::diffusePower (Pattern::cardioid) == 1.0 / 3.0);
    CHECK (polar::diffusePower (Pattern::figure8) == 1.0 / 3.0);
    CHECK (polar::nullDeg (Pattern::cardioid) == Approx (180.0));
    CHECK (polar::nullDeg (Pattern::supercardioid) == Approx (126.0).margin (0.1));
    CHECK (polar::nullDeg (Pattern::hypercardioid) == Approx (109.5).margin (0.1));
    CHECK (polar::nullDeg (Pattern::figure8) == Approx (90.0));

    for (const auto pattern : { Pattern::cardioid, Pattern::supercardioid, Pattern::hypercardioid, Pattern::figure8 })
    {
        CHECK (polar::amplitude (pattern, 0.0) == Approx (1.0));
        CHECK (polar::amplitude (pattern, polar::nullDeg (pattern)) == Approx (0.0).margin (1.0e-12));
    }

    CHECK (Catalogue::shipped().microphone ("shure-beta-58a")->pattern == Pattern::supercardioid);
}

TEST_CASE ("A search finds parts of a name, whatever the case, hyphens and spaces", "[equipment][by-name]")
{
    CHECK (matchesSearch ("Focusrite Scarlett 2i2 (3rd Gen)", "2i2 3rd"));
    CHECK (matchesSearch ("Rode NT1-A", "nt1a"));
    CHECK (matchesSearch ("Shure SM7B", "SM7"));
    CHECK (matchesSearch ("MOTU M2", ""));
    CHECK_FALSE (matchesSearch ("MOTU M2", "m4"));
}
