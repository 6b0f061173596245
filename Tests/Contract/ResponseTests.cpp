// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/EveryPath.h"
#include "Support/Signals.h"

#include "Equipment/ResponsePointCurve.h"

using namespace plus48;

namespace
{
constexpr double rates[] { 44100.0, 48000.0, 88200.0, 96000.0, 192000.0 };

/** The transfer function of a whole chain, from its response to one small impulse. */
class Transfer
{
public:
    explicit Transfer (const Rig& rig)
        : sampleRate (rig.sampleRate)
    {
        std::vector<float> impulse (static_cast<std::size_t> (rig.sampleRate), 0.0f);
        impulse[64] = 1.0e-4f;
        response = test::renderOne (rig, impulse);
    }

    double dbAt (double hz) const { return dbFromGain (std::abs (test::transferAt (response, hz, sampleRate))); }
    double relativeDbAt (double hz) const { return dbAt (hz) - dbAt (referenceHz); }

private:
    double sampleRate;
    std::vector<double> response;
};
} // namespace

TEST_CASE ("Preamps and interfaces meet their response points within 0.2 dB at every rate", "[contract][response]")
{
    const auto catalogue = Catalogue::shipped();
    auto worst = 0.0;
    juce::String worstName;

    for (const auto rate : rates)
    {
        for (const auto& way : test::everyWay (catalogue))
        {
            // The built-in's response is the same at every gain; only the ends of an external's range differ.
            if (way.activePath == Path::a && (way.gainDb > way.preamp.gainMinDb || way.jack == Jack::instrument))
                continue;

            auto rig = test::silentRig (rate);
            auto& channel = rig.channels.front();
            channel.microphoneId = {};
            channel.instrumentId = "mixer-line";
            channel.fullScaleDbu = -60.0;
            way.applyTo (rig, channel);

            const Transfer transfer (rig);
            const auto curve = curveThrough (way.preamp.response, way.gainDb);
            const auto line = way.activePath == Path::b ? curveThrough (catalogue.audioInterface (way.interfaceId)->line.preamp.response) : ResponseCurve();

            for (const auto& [hz, db] : curve.points())
            {
                if (hz >= 0.45 * rate)
                    continue;

                const auto error = std::abs (transfer.relativeDbAt (hz) - db - line.dbAt (hz));

                if (error > worst)
                {
                    worst = error;
                    worstName = way.name + " at " + juce::String (hz) + " Hz, " + juce::String (way.gainDb) + " dB, rate " + juce::String (rate);
                }
            }
        }
    }

    INFO ("worst: " << worstName << ", " << worst << " dB");
    std::printf ("response of preamps and interfaces at response points: worst error %.3f dB (%s)\n", worst, worstName.toRawUTF8());
    CHECK (worst < 0.2);
}

TEST_CASE ("Microphones meet their response points within 0.5 dB and are monotone between them", "[contract][response]")
{
    const auto catalogue = Catalogue::shipped();
    auto worst = 0.0, worstBetween = 0.0;
    juce::String worstName;

    for (const auto rate : rates)
    {
        for (const auto& microphone : catalogue.microphones)
        {
            auto rig = test::silentRig (rate);
            auto& channel = rig.channels.front();
            channel.microphoneId = microphone.identity.id;
            channel.phantom = true;

            if (microphone.power == PowerNeed::plugIn)
                rig.interfaceId = "sound-card";

            // The open-circuit voltage: neither loading nor preamp.
            std::vector<float> impulse (static_cast<std::size_t> (rate), 0.0f);
            impulse[64] = 1.0e-4f;
            const auto response = test::renderOne (rig, impulse, RenderStage::microphone);
            const auto relativeDb = [&, reference = std::abs (test::transferAt (response, referenceHz, rate))] (double hz) { return dbFromGain (std::abs (test::transferAt (response, hz, rate)) / reference); };

            const auto points = curveThrough (microphone.response).points();

            for (std::size_t i = 0; i < points.size() && points[i].hz < 0.45 * rate; ++i)
            {
                const auto error = std::abs (relativeDb (points[i].hz) - points[i].db);

                if (error > worst)
                {
                    worst = error;
                    worstName = microphone.identity.id + " at " + juce::String (points[i].hz) + " Hz, rate " + juce::String (rate);
                }

                if (i + 1 == points.size() || points[i + 1].hz >= 0.45 * rate)
                    break;

                const auto [low, high] = std::minmax (points[i].db, points[i + 1].db);

                for (int k = 1; k < 8; ++k)
                {
                    const auto level = relativeDb (points[i].hz * std::pow (points[i + 1].hz / points[i].hz, k / 8.0));
                    worstBetween = std::max ({ worstBetween, level - high, low - level });
                }
            }
        }
    }

    INFO ("worst: " << worstName << ", " << worst << " dB; beyond both neighbours by " << worstBetween << " dB");
    std::printf ("response of microphones at response points: worst error %.3f dB (%s); between them at most %.2f dB beyond both\n", worst, worstName.toRawUTF8(), worstBetween);
    CHECK (worst < 0.5);
    CHECK (worstBetween < 0.5);
}

TEST_CASE ("The low cut takes 3 dB at 80 Hz and 12 dB an octave below", "[contract][response]")
{
    auto rig = test::silentRig();
    rig.channels.front() = test::flatChannel();
    const Transfer without (rig);
    rig.channels.front().lowCut = true;
    const Transfer with (rig);
    const auto cut = [&] (double hz) { return with.dbAt (hz) - without.dbAt (hz); };

    CHECK (cut (80.0) == Approx (-3.01).margin (0.05));
    CHECK (cut (20.0) - cut (40.0) == Approx (-12.0).margin (0.4));
    CHECK (std::abs (cut (1000.0)) < 0.01);
}

TEST_CASE ("A guitar keeps its resonance in an instrument input and turns dull in a line input", "[contract][response]")
{
    const auto transfer = [] (Jack jack, double gainDb) {
        auto rig = test::silentRig();
        auto& channel = rig.channels.front();
        channel.microphoneId = {};
        channel.instrumentId = "single-coil-guitar";
        channel.builtIn = { jack, gainDb };
        return Transfer (rig);
    };

    const auto instrument = transfer (Jack::instrument, 0.0);
    auto peakHz = 0.0;

    for (auto hz = 1000.0; hz < 10000.0; hz *= 1.01)
        if (instrument.dbAt (hz) > instrument.dbAt (peakHz))
            peakHz = hz;

    CHECK (peakHz == Approx (4000.0).margin (500.0));
    CHECK (instrument.dbAt (peakHz) - instrument.dbAt (200.0) > 3.0);

    const auto line = transfer (Jack::line, 0.0);
    CHECK (line.dbAt (1100.0) - line.dbAt (100.0) == Approx (-3.0).margin (0.5));
    CHECK (line.dbAt (4000.0) - line.dbAt (100.0) < -9.0);
}
