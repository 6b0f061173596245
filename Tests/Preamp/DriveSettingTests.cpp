// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Equipment/Catalogue.h"
#include "Preamp/DriveSetting.h"
#include "Preamp/StaticCurve.h"

using namespace plus48;

TEST_CASE ("Clean, pushed and hot add up to the same, within the ranges of every box, and pushed stays below the rail", "[rig]")
{
    for (const auto& preamp : Catalogue::shipped().preamps)
        for (const auto loudestDbu : { -90.0, -60.0, -45.3, -20.0, 0.0, 15.0 })
        {
            const auto clean = driveSetting (preamp, Drive::clean, loudestDbu);
            const auto pushed = driveSetting (preamp, Drive::pushed, loudestDbu);
            const auto hot = driveSetting (preamp, Drive::hot, loudestDbu);
            INFO (preamp.identity.id << " at " << loudestDbu << " dBu: " << clean.gainDb << ", pushed " << pushed.gainDb << " and " << pushed.trimDb << ", hot "
                                     << hot.gainDb << " and " << hot.trimDb);

            CHECK (clean.gainDb + clean.trimDb == Approx (pushed.gainDb + pushed.trimDb));
            CHECK (clean.gainDb + clean.trimDb == Approx (hot.gainDb + hot.trimDb));
            CHECK (hot.gainDb >= pushed.gainDb - 1.0e-9);
            CHECK (clean.trimDb == 0.0);

            for (const auto& setting : { clean, pushed, hot })
            {
                CHECK (setting.gainDb >= preamp.gainMinDb);
                CHECK (setting.gainDb <= preamp.gainMaxDb);
                CHECK (setting.trimDb >= preamp.trimMinDb);
                CHECK (setting.trimDb <= 0.0);
            }

            if (pushed.gainDb > clean.gainDb)
                CHECK (loudestDbu + pushed.gainDb <= *preamp.maxOutDbu - 3.0);
        }
}

TEST_CASE ("A microphone's level comes out of a clean box at +4 dBu and out of a pushed one's gain at +20 dBu", "[rig]")
{
    const auto catalogue = Catalogue::shipped();
    const auto& tube = *catalogue.preamp ("tube-60s");
    CHECK (driveSetting (tube, Drive::clean, -40.0).gainDb == Approx (44.0));
    CHECK (driveSetting (tube, Drive::pushed, -40.0).gainDb == Approx (60.0));
    CHECK (driveSetting (tube, Drive::pushed, -40.0).trimDb == Approx (-16.0));

    // Quieter sources leave 12 dB to push.
    CHECK (driveSetting (tube, Drive::clean, -70.0).gainDb == Approx (48.0));
    CHECK (driveSetting (tube, Drive::pushed, -70.0).gainDb == Approx (60.0));

    // A lower rail: 3 dB below it.
    CHECK (driveSetting (*catalogue.preamp ("eight-channel"), Drive::pushed, -30.0).gainDb == Approx (43.0));

    // Nothing to push in a box without trim.
    const auto booster = driveSetting (*catalogue.preamp ("inline-booster"), Drive::pushed, -60.0);
    CHECK (booster.gainDb == Approx (25.0));
    CHECK (booster.trimDb == 0.0);
}

TEST_CASE ("Hot brings the loudest passages 6 dB past the level of 1 % THD, or says what ends before", "[rig]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto& preamp : catalogue.preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        const auto level = driveLevelDbu (preamp, Drive::hot);
        INFO (preamp.identity.id << ": hot at " << level << " dBu");
        CHECK (level >= *onePercentThdDbu (preamp) + 6.0);
        CHECK (level >= driveLevelDbu (preamp, Drive::pushed) + 6.0);

        for (const auto loudestDbu : { -70.0, -50.0, -35.0, -20.0, 0.0 })
        {
            const auto hot = driveSetting (preamp, Drive::hot, loudestDbu);
            INFO (loudestDbu << " dBu: gain " << hot.gainDb << ", trim " << hot.trimDb << ", missing " << hot.missingDb);

            if (hot.end == DriveSetting::End::none)
                CHECK (loudestDbu + hot.gainDb == Approx (level).margin (0.1));
            else
                CHECK (loudestDbu + hot.gainDb + hot.missingDb == Approx (level).margin (0.001));

            CHECK ((hot.end == DriveSetting::End::gain) == (hot.end != DriveSetting::End::none && hot.gainDb > preamp.gainMaxDb - 0.1));
            CHECK ((hot.missingDb > 0.0) == (hot.end != DriveSetting::End::none));
        }
    }

    // Of what rounds at its maximum, that is 6 dB past it; a tube has passed 1 % long before pushed, and is driven 6 dB further.
    CHECK (driveLevelDbu (*catalogue.preamp ("class-a-transformer"), Drive::hot) == Approx (32.0).margin (0.4));
    CHECK (driveLevelDbu (*catalogue.preamp ("tube-60s"), Drive::hot) == Approx (26.0));

    // A quiet microphone and a knob that ends at 60 dB.
    const auto ends = driveSetting (*catalogue.preamp ("tube-60s"), Drive::hot, -50.0);
    CHECK (ends.gainDb == Approx (60.0));
    CHECK (ends.end == DriveSetting::End::gain);
    CHECK (ends.missingDb == Approx (16.0).margin (0.1));

    // A box without trim.
    auto bare = *catalogue.preamp ("clean");
    bare.trimMinDb = 0.0;
    CHECK (driveSetting (bare, Drive::hot, -40.0).end == DriveSetting::End::trim);
}

TEST_CASE ("Every drive has a word", "[rig]")
{
    CHECK (driveFromWord ("clean") == Drive::clean);
    CHECK (driveFromWord ("pushed") == Drive::pushed);
    CHECK (driveFromWord ("hot") == Drive::hot);
    CHECK_FALSE (driveFromWord ("Pushed").has_value());

    for (const auto drive : allDrives)
        CHECK (driveFromWord (toWord (drive)) == drive);
}
