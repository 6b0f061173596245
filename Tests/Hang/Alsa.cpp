// SPDX-License-Identifier: GPL-3.0-or-later

// In front of the ALSA library, by LD_PRELOAD: PLUS48_HANG says where it never comes back: scan, open, callback or
// close. A device of type `null`, which runs as fast as it is read, gets a clock.

#include "Hang.h"

#include <alsa/asoundlib.h>
#include <dlfcn.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace
{
constexpr int waitsBeforeHang = 200;

template <typename Function>
Function real (const char* name)
{
    return reinterpret_cast<Function> (dlsym (RTLD_NEXT, name));
}
} // namespace

extern "C"
{
int snd_device_name_hint (int card, const char* iface, void*** hints)
{
    if (hangsIn ("scan"))
        hang();

    return real<int (*) (int, const char*, void***)> ("snd_device_name_hint") (card, iface, hints);
}

int snd_pcm_open (snd_pcm_t** pcm, const char* name, snd_pcm_stream_t stream, int mode)
{
    if (hangsIn ("open") && std::strcmp (name, "fake") == 0)
        hang();

    return real<int (*) (snd_pcm_t**, const char*, snd_pcm_stream_t, int)> ("snd_pcm_open") (pcm, name, stream, mode);
}

int snd_pcm_wait (snd_pcm_t* pcm, int timeout)
{
    static std::atomic<int> count { 0 };

    if (hangsIn ("callback") && ++count > waitsBeforeHang)
        hang();

    std::this_thread::sleep_for (std::chrono::milliseconds (10));
    return real<int (*) (snd_pcm_t*, int)> ("snd_pcm_wait") (pcm, timeout);
}

int snd_pcm_close (snd_pcm_t* pcm)
{
    // Not the ones that were opened only to look.
    if (hangsIn ("close") && snd_pcm_state (pcm) != SND_PCM_STATE_OPEN)
        hang();

    return real<int (*) (snd_pcm_t*)> ("snd_pcm_close") (pcm);
}
}
