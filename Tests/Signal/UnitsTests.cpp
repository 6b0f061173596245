// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Signal/Units.h"

using namespace plus48;

TEST_CASE ("Decibels of amplitude and of power go there and back", "[signal]")
{
    CHECK (gainFromDb (0.0) == 1.0);
    CHECK (gainFromDb (20.0) == Approx (10.0));
    CHECK (powerFromDb (20.0) == Approx (100.0));

    for (const double db : { -140.0, -6.0, 0.0, 0.1, 72.0 })
    {
        CHECK (dbFromGain (gainFromDb (db)) == Approx (db).margin (1e-12));
        CHECK (dbFromPower (powerFromDb (db)) == Approx (db).margin (1e-12));
        CHECK (dbuFromVolts (voltsFromDbu (db)) == Approx (db).margin (1e-12));
        CHECK (splFromPascals (pascalsFromSpl (db)) == Approx (db).margin (1e-12));
    }
}

TEST_CASE ("0 dBu is 1 mW in 600 ohm", "[signal]")
{
    CHECK (voltsFromDbu (0.0) == Approx (std::sqrt (0.001 * 600.0)).epsilon (1e-12));
    CHECK (voltsFromDbu (4.0) == Approx (1.2277).epsilon (1e-4));
    CHECK (dbuFromVolts (1.0) == Approx (2.2185).margin (1e-4));
}

TEST_CASE ("94 dB SPL is one pascal", "[signal]")
{
    CHECK (pascalsFromSpl (94.0) == 1.0);
    CHECK (pascalsFromSpl (74.0) == Approx (0.1));
    CHECK (splFromPascals (2.0) == Approx (100.02).margin (0.001));
}

TEST_CASE ("Thermal noise is that of the worked example E1", "[signal][worked-example]")
{
    CHECK (thermalNoiseVolts (150.0, 20000.0) * 1e6 == Approx (0.2204).margin (0.0001));
    CHECK (dbuFromVolts (thermalNoiseVolts (150.0, 20000.0)) == Approx (-130.92).margin (0.01));
    CHECK (dbuFromVolts (thermalNoiseVolts (200.0, 20000.0)) == Approx (-129.67).margin (0.01));
}

TEST_CASE ("Thermal noise grows with the root of resistance and of bandwidth", "[signal]")
{
    const auto once = thermalNoiseVolts (1000.0, 10000.0);

    CHECK (thermalNoiseVolts (4000.0, 10000.0) == Approx (2.0 * once));
    CHECK (thermalNoiseVolts (1000.0, 40000.0) == Approx (2.0 * once));
    CHECK (thermalNoiseVolts (0.0, 20000.0) == 0.0);
}
