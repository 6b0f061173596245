// SPDX-License-Identifier: GPL-3.0-or-later
#include "Live/DeviceCallback.h"
#include "Live/DeviceList.h"
#include "Live/LiveEngine.h"
#include "Live/LiveSources.h"
#include "Live/Playback.h"
#include "Live/SimulatedDevice.h"
#include "Recording/Recorder.h"
#include "Recording/WavFile.h"

#include <juce_events/juce_events.h>

#include <cstdio>
#include <cstring>

// RealtimeSanitizer's runtime, by its public names.
extern "C"
{
void __rtsan_init();
void __rtsan_realtime_enter();
void __rtsan_realtime_exit();
}

using namespace plus48;

namespace
{
/** A device that says that it was late, now and then. */
struct LateDevice : SimulatedDevice
{
    LateDevice() : SimulatedDevice ("Late device", DeviceList::jack) {}
    int getXRunCount() const noexcept override { return xruns; }

    int xruns = 0;
};

/** Calls as a device does, every callback watched from its entry to its return. */
class Watched
{
public:
    explicit Watched (LiveEngine& engine) : callback (engine)
    {
        juce::BigInteger two, four;
        two.setRange (0, 2, true);
        four.setRange (0, 4, true);
        device.open (two, four, 48000.0, 480);
        callback.audioDeviceAboutToStart (&device);
    }

    void restart()
    {
        callback.audioDeviceStopped();
        callback.audioDeviceAboutToStart (&device);
    }

    void run (int numBlocks, int size)
    {
        for (int block = 0; block < numBlocks; ++block)
        {
            device.xruns += block % 30 == 1 ? 1 : 0;
            __rtsan_realtime_enter();
            callback.audioDeviceIOCallbackWithContext (inputs, 2, outputs, block % 20 < 10 ? 4 : 2, size, {});
            __rtsan_realtime_exit();

            // The writer thread has to keep up with what runs faster than sound.
            juce::Thread::sleep (1);
        }
    }

private:
    DeviceCallback callback;
    LateDevice device;
    std::vector<float> sound = std::vector<float> (8192, 0.1f), left = sound, right = sound;
    const float* const inputs[2] { sound.data(), sound.data() };
    float* const outputs[4] { left.data(), right.data(), left.data(), right.data() };
};

bool runAll (const juce::File& folder)
{
    SessionFolder session (folder);
    juce::StringArray notes;
    const auto catalogue = Catalogue::shipped();
    LiveEngine engine (catalogue);
    Watched watched (engine);

    if (session.open (notes).failed())
        return false;

    if (writeWavFile (folder.getChildFile ("tone.wav"), { std::vector<double> (44100, 0.2) }, { 44100.0, BitDepth::int24, {}, {} }).failed())
        return false;

    engine.setSources (LiveSources::fromInputs ({ 0 }));
    watched.run (20, 128);

    if (engine.beginTake (session, {}).failed())
        return false;

    for (int turn = 0; turn < 12; ++turn)
    {
        auto settings = ChannelSettings::from (engine.rig().channels[0]);
        settings.builtInGainDb = 30.0 + turn;
        settings.lowCut = turn % 2 == 0;
        engine.setSettings (0, settings);
        engine.setActivePath (0, turn % 2 == 0 ? Path::b : Path::a);
        engine.setMonitor ({ true, turn % 2 == 0, turn % 5 == 0, 0.0, -10.0, -20.0, turn % 3 == 0, false, 64 << (turn % 3) });

        auto rig = engine.rig();
        rig.channels[0].external.preampId = turn % 2 == 0 ? "budget-tube" : "class-a-transformer";
        rig.channels[0].external.gainDb = 40.0;
        rig.channels[0].external.impedanceOhm = catalogue.preamp (rig.channels[0].external.preampId)->inputOhms.front();

        if (engine.setRig (rig).failed())
            return false;

        std::unique_ptr<TakePlayer> player;

        if (TakePlayer::open (folder.getChildFile ("tone.wav"), player, 48000.0).failed())
            return false;

        engine.setPlayback (std::make_unique<Playback> (std::move (player)));
        engine.playback()->play (true);
        engine.beginCapture (0, 0.05);
        engine.setLoudspeakers (turn % 2 == 0 ? "earbuds" : "closed-studio", "nearfield-5");
        watched.restart();
        watched.run (40, turn % 2 == 0 ? 64 : 480);
        watched.run (1, 8192);
        engine.releaseRetired();
    }

    engine.endTake();
    Take take;
    return engine.recorder().stop (take).wasOk() && take.metadata.numSamples > 100000;
}
} // namespace

/** `--break` allocates inside the callback, to show that it would be seen. */
int main (int argc, char* argv[])
{
    __rtsan_init();

    if (argc > 1 && std::strcmp (argv[1], "--break") == 0)
    {
        __rtsan_realtime_enter();
        auto* const memory = static_cast<volatile char*> (std::malloc (100));
        __rtsan_realtime_exit();
        return memory == nullptr ? 3 : 4;
    }

    const juce::ScopedJuceInitialiser_GUI juce;
    const auto folder = juce::File::getSpecialLocation (juce::File::tempDirectory).getChildFile ("plus48-realtime-" + juce::Uuid().toString());
    folder.createDirectory();
    const auto isGood = runAll (folder);
    folder.deleteRecursively();
    std::puts (isGood ? "Nothing in the callback may wait." : "The take was not made.");
    return isGood ? 0 : 1;
}
