// SPDX-License-Identifier: GPL-3.0-or-later
#include "JackPump.h"

#include <jack/jack.h>

#include <algorithm>

namespace plus48::test
{
JackPump JackPump::player (const juce::String& toPort, std::vector<float> samples) { return { "player", true, toPort, std::move (samples) }; }
JackPump JackPump::recorder (const juce::String& fromPort, std::size_t numSamples) { return { "recorder", false, fromPort, std::vector<float> (numSamples) }; }

JackPump::JackPump (const char* name, bool plays, const juce::String& otherPort, std::vector<float> samplesToUse)
    : isPlayer (plays), samples (std::move (samplesToUse))
{
    client = jack_client_open (name, JackNoStartServer, nullptr);

    if (client == nullptr)
        return;

    port = jack_port_register (client, isPlayer ? "out" : "in", JACK_DEFAULT_AUDIO_TYPE, isPlayer ? JackPortIsOutput : JackPortIsInput, 0);
    jack_set_process_callback (client, process, this);
    jack_activate (client);

    const auto* const own = jack_port_name (port);
    const auto* const other = otherPort.toRawUTF8();
    connected = jack_connect (client, isPlayer ? own : other, isPlayer ? other : own) == 0;
}

JackPump::~JackPump()
{
    if (client != nullptr)
        jack_client_close (client);
}

int JackPump::process (std::uint32_t numFrames, void* data)
{
    auto& pump = *static_cast<JackPump*> (data);
    auto* const buffer = static_cast<float*> (jack_port_get_buffer (pump.port, numFrames));
    const auto start = jack_last_frame_time (pump.client);

    if (pump.isPlayer)
    {
        for (std::uint32_t n = 0; n < numFrames; ++n)
            buffer[n] = pump.samples[(start + n) % pump.samples.size()];

        return 0;
    }

    const auto have = pump.done.load();

    if (have == 0)
        pump.first = start;

    const auto count = std::min (static_cast<std::size_t> (numFrames), pump.samples.size() - have);
    std::copy_n (buffer, count, pump.samples.begin() + static_cast<std::ptrdiff_t> (have));
    pump.done = have + count;
    return 0;
}
} // namespace plus48::test
