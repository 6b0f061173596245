// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Interface/Spill.h"
#include "Support/AudioThread.h"

#include "Equipment/Catalogue.h"

#include <cstdio>
#include <limits>

using namespace plus48;

namespace
{
/** What one microphone hears of a signal that both sides of an output give, as pascals: the performer is silent at 30 cm. */
struct HeardSpill
{
    static constexpr int block = 16;

    HeardSpill (const SpillFormula& formula, const MicrophoneModel& microphone, double rate, bool isFromMonitors, const std::function<double (int)>& signal, int numSamples)
    {
        ChannelPlan plan;
        plan.microphone = microphone;
        plan.sourceLevel = { 1.0, true, microphone.pattern == Pattern::omni ? 0.0 : (microphone.pattern == Pattern::cardioid ? 0.5 : 1.0) };

        Spill spill;
        spill.prepare ({ rate, 64, 1, 0 }, formula, { plan });
        REQUIRE (spill.longestBlock() >= block);

        std::array<double, block> sound {}, silence {};
        const std::array<double*, 2> playing { sound.data(), sound.data() }, silent { silence.data(), silence.data() };

        test::onAudioThread ([&] {
            for (int done = 0; done < numSamples; done += block)
            {
                std::array<float, block> performance {};
                spill.addTo (performance.data(), 0, {}, block);
                pascals.insert (pascals.end(), performance.begin(), performance.end());

                for (std::size_t n = 0; n < block; ++n)
                    sound[n] = signal (done + static_cast<int> (n));

                spill.listen (isFromMonitors ? silent : playing, isFromMonitors ? playing : silent, block);
            }
        });

        level = splFromPascals (std::sqrt (spill.meters (0).spill.takeMeanSquare().value_or (0.0)));
    }

    std::vector<double> pascals;

    /** Of all that was heard, in dB SPL. */
    double level = 0.0;

    /** The first sample that is not silent. */
    int firstSample() const
    {
        return static_cast<int> (std::find_if (pascals.begin(), pascals.end(), [] (double sample) { return std::abs (sample) > 1.0e-9; }) - pascals.begin());
    }

    double steadySpl() const
    {
        auto power = 0.0;
        const auto half = pascals.size() / 2;

        for (auto n = half; n < pascals.size(); ++n)
            power += pascals[n] * pascals[n] / static_cast<double> (pascals.size() - half);

        return splFromPascals (std::sqrt (power));
    }
};

double sine (int n) { return 0.1 * std::sin (2.0 * pi * referenceHz * n / 48000.0); }
double spillImpulse (int n) { return n == 0 ? 1.0 : 0.0; }
} // namespace

TEST_CASE ("A microphone hears of the monitors what its pattern leaves, and no null is one", "[spill]")
{
    CHECK (SpillFormula::patternDb (Pattern::omni, 123.0) == 0.0);
    CHECK (SpillFormula::patternDb (Pattern::cardioid, 0.0) == Approx (0.0).margin (1.0e-9));
    CHECK (SpillFormula::patternDb (Pattern::cardioid, 90.0) == Approx (-6.02).margin (0.3));
    CHECK (SpillFormula::patternDb (Pattern::cardioid, 180.0) == Approx (-17.0));
    CHECK (SpillFormula::patternDb (Pattern::figure8, 90.0) == Approx (-20.0));
    CHECK (SpillFormula::patternDb (Pattern::figure8, 180.0) == Approx (0.0).margin (1.0e-9));

    // Turned as well as can be where nobody has said how.
    for (const auto pattern : { Pattern::omni, Pattern::cardioid, Pattern::figure8 })
        for (auto angle = 0.0; angle <= 180.0; angle += 5.0)
            CHECK (SpillFormula::patternDb (pattern, angle) >= SpillFormula::patternDb (pattern, SpillFormula::quietestAngleDeg (pattern)) - 1.0e-9);
}

TEST_CASE ("What every microphone hears of every pair of monitors and headphones is the formula's level", "[spill]")
{
    const auto catalogue = Catalogue::shipped();
    auto worst = 0.0;
    auto count = 0;

    for (const auto& microphone : catalogue.microphones)
        for (const auto& audioInterface : catalogue.interfaces)
        {
            for (const auto& monitors : catalogue.monitors)
                for (const auto& placement : { MonitorPlacement {}, MonitorPlacement { 2.0, 60.0 } })
                {
                    const SpillFormula formula ({ monitors, catalogue.headphones.front(), audioInterface, placement });
                    const HeardSpill heard (formula, microphone, 48000.0, true, sine, 19200);
                    worst = std::max (worst, std::abs (heard.steadySpl() - formula.monitorsSpl (-20.0, microphone.pattern)));
                    ++count;
                }

            for (const auto& headphones : catalogue.headphones)
            {
                const SpillFormula formula ({ catalogue.monitors.front(), headphones, audioInterface, {} });
                const HeardSpill heard (formula, microphone, 48000.0, false, sine, 19200);
                worst = std::max (worst, std::abs (heard.steadySpl() - formula.headphonesSpl (-20.0)));
                ++count;
            }
        }

    std::printf ("    spill against the formula, %d combinations: %.3f dB\n", count, worst);
    CHECK (worst < 0.5);
}

TEST_CASE ("Twice as far is 6 dB less, and an interface that gives more is that much louder", "[spill]")
{
    const auto catalogue = Catalogue::shipped();
    const auto& usual = *catalogue.audioInterface ("home-2");
    const auto at = [&] (double metres) { return SpillFormula ({ catalogue.monitors.front(), catalogue.headphones.front(), usual, { metres, {} } }).monitorsSpl (-20.0); };
    CHECK (at (1.0) == Approx (catalogue.monitors.front().splAtMicFor4Dbu - 4.0 + usual.lineOutMaxDbu - 20.0));
    CHECK (at (1.0) - at (2.0) == Approx (6.02).margin (0.01));
    CHECK (at (0.5) - at (4.0) == Approx (18.06).margin (0.01));
}

TEST_CASE ("Sound from the monitors and headphones is as late as its way is long, to the sample", "[spill]")
{
    const auto catalogue = Catalogue::shipped();
    const auto& microphone = catalogue.microphones.front();

    for (const auto rate : { 44100.0, 48000.0, 96000.0, 192000.0 })
        for (const auto& monitors : catalogue.monitors)
            for (const auto metres : { MonitorPlacement::nearestM, 1.0, 1.7, MonitorPlacement::farthestM })
            {
                const SpillFormula formula ({ monitors, catalogue.headphones.front(), *catalogue.audioInterface ("home-2"), { metres, {} } });
                CAPTURE (rate, monitors.identity.id, metres);
                CHECK (HeardSpill (formula, microphone, rate, true, spillImpulse, 4800).firstSample() == std::lround (0.001 * monitors.delayMs * metres * rate));
                CHECK (HeardSpill (formula, microphone, rate, false, spillImpulse, 4800).firstSample() == std::lround (0.0016 * rate));
            }
}

TEST_CASE ("What is no number leaves the outputs as silence, and nothing of it stays in the air", "[spill]")
{
    const auto catalogue = Catalogue::shipped();
    const SpillFormula formula ({ catalogue.monitors.front(), catalogue.headphones.front(), *catalogue.audioInterface ("home-2"), {} });

    for (const auto bad : { std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1.0e300 })
        for (const auto isFromMonitors : { true, false })
        {
            const HeardSpill heard (
                formula, catalogue.microphones.front(), 48000.0, isFromMonitors, [&] (int n) { return n < 100 ? bad : sine (n); }, 19200);
            CHECK (std::all_of (heard.pascals.begin(), heard.pascals.end(), [] (double sample) { return std::isfinite (sample); }));
            CHECK (heard.steadySpl() == Approx (isFromMonitors ? formula.monitorsSpl (-20.0, catalogue.microphones.front().pattern) : formula.headphonesSpl (-20.0)).margin (0.1));
        }
}

TEST_CASE ("Monitors that are moved or exchanged, and another microphone, make no click", "[spill][click]")
{
    const auto catalogue = Catalogue::shipped();
    const auto& audioInterface = *catalogue.audioInterface ("home-2");
    const auto planOf = [&] (const juce::String& id) {
        ChannelPlan plan;
        plan.microphone = *catalogue.microphone (id);
        plan.sourceLevel = { 1.0, true, 0.0 };
        return plan;
    };

    struct Side
    {
        SpillFormula formula;
        ChannelPlan plan;
    };

    const Side usual { SpillFormula ({ catalogue.monitors[0], catalogue.headphones[0], audioInterface, { 1.0, 0.0 } }), planOf ("pencil-condenser") };
    const Side others[] { { SpillFormula ({ catalogue.monitors[0], catalogue.headphones[0], audioInterface, { 1.3, 0.0 } }), planOf ("pencil-condenser") },
                          { SpillFormula ({ catalogue.monitors[0], catalogue.headphones[0], audioInterface, { 1.0, 180.0 } }), planOf ("pencil-condenser") },
                          { SpillFormula ({ catalogue.monitors[1], catalogue.headphones[1], audioInterface, { 1.0, 0.0 } }), planOf ("pencil-condenser") },
                          { SpillFormula ({ catalogue.monitors[0], catalogue.headphones[0], audioInterface, { 1.0, 0.0 } }), planOf ("passive-ribbon") } };

    for (const auto& other : others)
    {
        Spill first, second;
        first.prepare ({ 48000.0, 64, 1, 0 }, usual.formula, { usual.plan });
        second.prepare ({ 48000.0, 64, 1, 0 }, other.formula, { other.plan });
        auto steady = 0.0, swapped = 0.0, before = 0.0;

        test::onAudioThread ([&] {
            for (int done = 0; done < 24000; done += 32)
            {
                if (done == 9600)
                    second.continueFrom (first);

                auto& spill = done < 9600 ? first : second;
                std::array<float, 32> performance {};
                std::array<double, 32> sound {};
                spill.addTo (performance.data(), 0, {}, 32);

                for (std::size_t n = 0; n < 32; ++n)
                {
                    sound[n] = 0.1 * std::sin (2.0 * pi * 300.0 * (done + static_cast<int> (n)) / 48000.0);
                    const auto now = static_cast<double> (performance[n]);
                    auto& largest = done < 9600 ? steady : swapped;
                    largest = done > 4800 ? std::max (largest, std::abs (now - before)) : 0.0;
                    before = now;
                }

                spill.listen ({ sound.data(), sound.data() }, { sound.data(), sound.data() }, 32);
            }
        });

        CHECK (steady > 0.0);
        CHECK (swapped <= 1.15 * steady);
    }
}
