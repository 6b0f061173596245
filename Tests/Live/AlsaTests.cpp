// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

#include "Live/AudioDevices.h"

#include <cstdlib>

using namespace plus48;

namespace
{
/** A home whose .asoundrc has a card without hardware: what is played goes nowhere, silence is heard. */
class HomeWithCard
{
public:
    HomeWithCard()
    {
        folder.write (".asoundrc",
                      "pcm.plus48test {\n"
                      "    type file\n"
                      "    slave.pcm \"null\"\n"
                      "    file \"/dev/null\"\n"
                      "    format \"raw\"\n"
                      "    infile \"/dev/zero\"\n"
                      "    hint { show on description \"Test card; Direct hardware device without any conversions\" }\n"
                      "}\n");
        setenv ("HOME", folder.get().getFullPathName().toRawUTF8(), 1);
    }

    ~HomeWithCard() { setenv ("HOME", before.toRawUTF8(), 1); }

    HomeWithCard (const HomeWithCard&) = delete;
    HomeWithCard& operator= (const HomeWithCard&) = delete;

private:
    const juce::String before = juce::SystemStats::getEnvironmentVariable ("HOME", "/");
    test::TemporaryFolder folder;
};
} // namespace

TEST_CASE ("An ALSA card is listed, opens beside the message loop, and records a take that renders to the bit", "[live][alsa]")
{
    const HomeWithCard home;
    const auto all = DeviceList::all ({ DeviceList::alsa });
    const auto card = std::find_if (all.begin(), all.end(), [] (const DeviceChoice& choice) { return choice.name().startsWith ("Test card"); });

    if (card == all.end())
    {
        WARN ("ALSA reads no .asoundrc here: nothing was tested.");
        return;
    }

    CHECK (card == all.begin());
    CHECK (card->input == card->output);

    test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    juce::StringArray notes;
    REQUIRE (session.open (notes).wasOk());
    const auto catalogue = Catalogue::shipped();
    LiveEngine engine (catalogue);
    engine.setMonitor ({ .headphonesDb = MonitorSettings::silentDb, .monitorsDb = MonitorSettings::silentDb });

    {
        AudioDevices devices (engine);
        const auto waitFor = [&] (auto&& condition, int milliseconds) {
            for (int waited = 0; waited < milliseconds && ! condition(); waited += 10)
            {
                juce::MessageManager::getInstance()->runDispatchLoopUntil (10);
                devices.poll();
            }

            return condition();
        };

        devices.openSoon (*card);
        REQUIRE (waitFor ([&] { return devices.status().isPlaying; }, 30000));
        const auto status = devices.status();
        CHECK (status.device.type == DeviceList::alsa);
        CHECK (status.sampleRate == 48000.0);
        CHECK (status.inputs.size() > 0);
        CHECK (status.outputs.size() > 0);
        CHECK_FALSE (devices.problem().has_value());

        // Its clock is as fast as it is read.
        engine.setSources (LiveSources::fromSignal ({ 997.0, -20.0 }, engine.sampleRate()));
        REQUIRE (engine.beginTake (session, {}, 24000).wasOk());
        CHECK (waitFor ([&] { return engine.recorder().status().numSamples >= 24000; }, 30000));
        engine.endTake();
    }

    Take take;
    REQUIRE (engine.recorder().stop (take).wasOk());
    CHECK (take.metadata.numSamples == 24000);
    CHECK (test::samplesThatDiffer (take, catalogue) == 0);
}

TEST_CASE ("Devices are tried in a sensible order: hardware, sound servers, what only plays, the simulated one", "[live]")
{
    struct Names : juce::AudioIODeviceType
    {
        Names (const juce::String& type, juce::StringArray namesOfInputs, juce::StringArray namesOfOutputs) : AudioIODeviceType (type), inputs (std::move (namesOfInputs)), outputs (std::move (namesOfOutputs)) {}

        void scanForDevices() override {}
        juce::StringArray getDeviceNames (bool wantInputs) const override { return wantInputs ? inputs : outputs; }
        int getDefaultDeviceIndex (bool) const override { return 0; }
        int getIndexOfDevice (juce::AudioIODevice*, bool) const override { return -1; }
        bool hasSeparateInputsAndOutputs() const override { return true; }
        juce::AudioIODevice* createDevice (const juce::String&, const juce::String&) override { return nullptr; }

        juce::StringArray inputs, outputs;
    };

    const juce::String card = "Card; Direct hardware device without any conversions", only = "Only plays; Direct hardware device without any conversions";
    const auto create = [&] (const juce::String& type) -> std::unique_ptr<juce::AudioIODeviceType> {
        if (type == DeviceList::jack)
            return std::make_unique<Names> (type, juce::StringArray { "Browser", "system", "Plus48" }, juce::StringArray { "system" });

        if (type == DeviceList::alsa)
            return std::make_unique<Names> (type, juce::StringArray { "Default ALSA Input", "Rate Converter Plugin", "PipeWire Sound Server", card }, juce::StringArray { only, "PipeWire Sound Server", card });

        return DeviceList::createType (type);
    };

    juce::StringArray names;

    for (const auto& choice : DeviceList::all (DeviceList::types(), create))
        names.add (choice.name());

    CHECK (names.joinIntoString ("|") == "system|" + card + "|PipeWire Sound Server|Default ALSA Input|Browser|" + only + "|Simulated interface");
}
