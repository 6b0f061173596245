// SPDX-License-Identifier: GPL-3.0-or-later

// A JACK library that hangs: a program finds it in place of the real one by LD_LIBRARY_PATH. It has a device `system`
// with two inputs and two outputs, and PLUS48_HANG says where it never comes back: scan, open, callback or close.

#include "Hang.h"

#include <jack/jack.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>

namespace
{
constexpr unsigned rate = 48000, period = 256;
constexpr int callbacksBeforeHang = 200;

bool isActive = false;
std::atomic<bool> shouldStop { false };
std::thread caller;
JackProcessCallback process = nullptr;
void* argument = nullptr;
float buffers[4][period];
int numPorts = 0;
const char* portNames[] { "in_1", "in_2", "out_1", "out_2" };

void callEveryPeriod()
{
    auto due = std::chrono::steady_clock::now();

    for (int count = 0; ! shouldStop; ++count)
    {
        due += std::chrono::microseconds (1000000LL * period / rate);
        std::this_thread::sleep_until (due);

        if (hangsIn ("callback") && count == callbacksBeforeHang)
            hang();

        if (process != nullptr)
            process (period, argument);
    }
}

template <typename Type>
Type* made (void* object)
{
    return static_cast<Type*> (object);
}

int client;
} // namespace

extern "C"
{
jack_client_t* jack_client_open (const char* name, jack_options_t, jack_status_t*, ...)
{
    // JUCE looks by a client of its own.
    if (hangsIn (std::strcmp (name, "JuceJackDummy") == 0 ? "scan" : "open"))
        hang();

    numPorts = 0;
    return made<jack_client_t> (&client);
}

int jack_client_close (jack_client_t*) { return 0; }

const char** jack_get_ports (jack_client_t*, const char*, const char*, unsigned long flags)
{
    auto** const names = static_cast<const char**> (std::calloc (3, sizeof (char*)));
    const auto isPlayback = (flags & JackPortIsInput) != 0;
    names[0] = isPlayback ? "system:playback_1" : "system:capture_1";
    names[1] = isPlayback ? "system:playback_2" : "system:capture_2";
    return names;
}

int jack_activate (jack_client_t*)
{
    shouldStop = false;
    caller = std::thread (callEveryPeriod);
    isActive = true;
    return 0;
}

int jack_deactivate (jack_client_t*)
{
    if (! isActive)
        return 0;

    if (hangsIn ("close"))
        hang();

    shouldStop = true;
    caller.join();
    isActive = false;
    return 0;
}

jack_port_t* jack_port_register (jack_client_t*, const char*, const char*, unsigned long, unsigned long) { return made<jack_port_t> (buffers[numPorts++ % 4]); }
const char* jack_port_name (const jack_port_t* port) { return portNames[(reinterpret_cast<const float*> (port) - buffers[0]) / period]; }
void* jack_port_get_buffer (jack_port_t* port, jack_nframes_t) { return port; }
int jack_port_connected (const jack_port_t*) { return 1; }
int jack_port_flags (const jack_port_t*) { return JackPortIsInput | JackPortIsOutput; }
jack_port_t* jack_port_by_name (jack_client_t*, const char*) { return made<jack_port_t> (buffers[0]); }
jack_nframes_t jack_port_get_total_latency (jack_client_t*, jack_port_t*) { return period; }
int jack_connect (jack_client_t*, const char*, const char*) { return 0; }
jack_nframes_t jack_get_sample_rate (jack_client_t*) { return rate; }
jack_nframes_t jack_get_buffer_size (jack_client_t*) { return period; }
void jack_free (void* what) { std::free (what); }

int jack_set_process_callback (jack_client_t*, JackProcessCallback callback, void* arg)
{
    process = arg != nullptr ? callback : nullptr;
    argument = arg;
    return 0;
}

int jack_set_port_connect_callback (jack_client_t*, JackPortConnectCallback, void*) { return 0; }
int jack_set_xrun_callback (jack_client_t*, JackXRunCallback, void*) { return 0; }
void jack_on_shutdown (jack_client_t*, JackShutdownCallback, void*) {}
void jack_on_info_shutdown (jack_client_t*, JackInfoShutdownCallback, void*) {}
void jack_set_error_function (void (*) (const char*)) {}
void jack_set_info_function (void (*) (const char*)) {}
}
