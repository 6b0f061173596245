// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/AudioThread.h"

#include "Studio/ChannelReadings.h"

using namespace plus48;

namespace
{
constexpr double meterFrame = 1.0 / 30.0;

void fall (MeterBallistics& meter, double seconds)
{
    for (int i = 0; i < juce::roundToInt (seconds / meterFrame); ++i)
        meter.update (0.0, 0.0, meterFrame);
}
} // namespace

TEST_CASE ("A peak shows at once, and falls 20 dB in 1.5 s", "[studio][meter]")
{
    MeterBallistics meter;
    meter.update (0.5, 0.0, meterFrame);
    CHECK (meter.peakDb() == Approx (-6.0206).margin (0.001));

    fall (meter, 1.5);
    CHECK (meter.peakDb() == Approx (-26.0206).margin (0.001));

    meter.update (1.0, 0.0, meterFrame);
    CHECK (meter.peakDb() == Approx (0.0).margin (0.001));
}

TEST_CASE ("The highest peak is held for 2 s, then falls with the bar", "[studio][meter]")
{
    MeterBallistics meter;
    meter.update (1.0, 0.0, meterFrame);
    fall (meter, 1.95);
    CHECK (meter.holdDb() == Approx (0.0).margin (0.001));

    fall (meter, 0.15);
    CHECK (meter.holdDb() == Approx (meter.peakDb()));
    CHECK (meter.holdDb() < -25.0);

    // No stairs: it goes on falling.
    fall (meter, 0.5);
    CHECK (meter.holdDb() == Approx (meter.peakDb()));

    meter.update (0.5, 0.0, meterFrame);
    fall (meter, 1.0);
    CHECK (meter.holdDb() == Approx (-6.0206).margin (0.001));
}

TEST_CASE ("The average takes 300 ms, however often it is read", "[studio][meter]")
{
    for (const auto step : { 0.01, meterFrame, 0.1 })
    {
        MeterBallistics meter;

        for (int i = 0; i < juce::roundToInt (0.3 / step); ++i)
            meter.update (0.0, 0.25, step);

        INFO (step);
        CHECK (meter.averageDb() == Approx (10.0 * std::log10 (0.25 * (1.0 - std::exp (-1.0)))).margin (0.02));

        for (int i = 0; i < juce::roundToInt (3.0 / step); ++i)
            meter.update (0.0, 0.25, step);

        CHECK (meter.averageDb() == Approx (-6.0206).margin (0.01));
    }
}

TEST_CASE ("Silence reads the floor, at the start and after a reset", "[studio][meter]")
{
    MeterBallistics meter;
    CHECK (meter.peakDb() == MeterBallistics::floorDb);
    CHECK (meter.averageDb() == MeterBallistics::floorDb);
    meter.update (1.0, 1.0, meterFrame);
    meter.reset();
    CHECK (meter.holdDb() == MeterBallistics::floorDb);
}

TEST_CASE ("A slow tone reads its own RMS level, though one block of it holds only a part of a period", "[studio][meter]")
{
    ChannelMeters meters;
    ChannelReadings readings;
    std::vector<double> block (64);
    auto n = 0;

    for (int look = 0; look < 90; ++look)
    {
        for (int i = 0; i < 25; ++i)
        {
            for (auto& sample : block)
                sample = std::sin (2.0 * pi * 40.0 * n++ / 48000.0);

            test::onAudioThread ([&] { meters.paths[0].recorded.add (block.data(), 64); });
        }

        readings.update (meters, meterFrame);
    }

    CHECK (readings.path (Path::a).recorded.averageDb() == Approx (-3.01).margin (0.2));
    CHECK (readings.path (Path::a).recorded.peakDb() == Approx (0.0).margin (0.01));
}

TEST_CASE ("Lamps stay lit until they are reset, and what is judged begins anew with a change", "[studio][meter]")
{
    ChannelMeters meters;
    ChannelReadings readings;
    const std::vector<double> loud (64, 1.0), soft (64, 0.1);

    test::onAudioThread ([&] { meters.paths[1].external.addClip(); });
    test::onAudioThread ([&] { meters.paths[1].recorded.add (loud.data(), 64); });
    readings.update (meters, meterFrame);
    CHECK (readings.path (Path::b).clips.external);
    CHECK (readings.path (Path::b).analysedClips.external);
    CHECK_FALSE (readings.path (Path::a).clips.any());

    // What still comes from before the change is not held against the new setup.
    readings.resetAnalysis (0.1);
    test::onAudioThread ([&] { meters.paths[1].external.addClip(); });
    test::onAudioThread ([&] { meters.paths[1].recorded.add (loud.data(), 64); });
    readings.update (meters, meterFrame);
    CHECK_FALSE (readings.path (Path::b).analysedClips.any());
    CHECK (readings.path (Path::b).clips.external);
    CHECK (readings.analysedSeconds() == 0.0);

    for (int i = 0; i < 5; ++i)
    {
        test::onAudioThread ([&] { meters.paths[1].recorded.add (soft.data(), 64); });
        readings.update (meters, meterFrame);
    }

    CHECK (readings.path (Path::b).analysed.peakDb() == Approx (-20.0).margin (0.01));
    CHECK (readings.path (Path::b).recorded.holdDb() == Approx (0.0).margin (0.01));

    readings.resetClips();
    CHECK_FALSE (readings.path (Path::b).clips.any());
}

TEST_CASE ("Another chain clears the lamps that the one before lit, and what still sounds of that one lights none", "[studio][meter]")
{
    ChannelMeters meters;
    ChannelReadings readings;
    test::onAudioThread ([&] { meters.paths[0].analogue.addClip(); });
    readings.update (meters, meterFrame);
    REQUIRE (readings.path (Path::a).clips.input);

    readings.clearClips (0.05);
    CHECK_FALSE (readings.path (Path::a).clips.any());
    test::onAudioThread ([&] { meters.paths[0].analogue.addClip(); });
    readings.update (meters, meterFrame);
    CHECK_FALSE (readings.path (Path::a).clips.any());

    readings.update (meters, meterFrame);
    test::onAudioThread ([&] { meters.paths[0].analogue.addClip(); });
    readings.update (meters, meterFrame);
    CHECK (readings.path (Path::a).clips.input);
}

TEST_CASE ("A level is judged by the last 20 s of sound: pauses forget nothing, newer sound does", "[studio][meter]")
{
    LoudestSound sound;
    CHECK (sound.peakDb() == MeterBallistics::floorDb);
    sound.update (0.5, 0.04, meterFrame);

    for (int i = 0; i < 9000; ++i)
        sound.update (0.0001, 0.0, meterFrame);

    CHECK (sound.peakDb() == Approx (-6.02).margin (0.01));
    CHECK (sound.averageDb() == Approx (-13.98).margin (0.01));

    for (auto elapsed = 0.0; elapsed < 18.0; elapsed += meterFrame)
        sound.update (0.1, 0.001, meterFrame);

    CHECK (sound.peakDb() == Approx (-6.02).margin (0.01));

    for (auto elapsed = 0.0; elapsed < 4.0; elapsed += meterFrame)
        sound.update (0.1, 0.001, meterFrame);

    CHECK (sound.peakDb() == Approx (-20.0).margin (0.01));
    CHECK (sound.averageDb() == Approx (-30.0).margin (0.01));
}
