// SPDX-License-Identifier: GPL-3.0-or-later
#include "JackLibrary.h"

#include <juce_core/juce_core.h>

#if JUCE_LINUX
#include <dlfcn.h>
#endif

namespace plus48::JackLibrary
{
#if JUCE_LINUX
namespace
{
void sayNothing (const char*) {}
} // namespace

void silence()
{
    // As JUCE opens it: by name, when it is there.
    static auto* const library = dlopen ("libjack.so.0", RTLD_LAZY);

    if (library == nullptr)
        return;

    using Setter = void (*) (void (*) (const char*));

    for (const auto* name : { "jack_set_error_function", "jack_set_info_function" })
        if (const auto set = reinterpret_cast<Setter> (dlsym (library, name)))
            set (sayNothing);
}
#else
void silence()
{}
#endif
} // namespace plus48::JackLibrary
