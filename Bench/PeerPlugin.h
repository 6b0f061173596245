// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

namespace plus48::bench
{
/** An LV2 plug-in of someone else's, with its controls at their defaults: something to hold our own figures against. */
class PeerPlugin
{
public:
    /** Nothing where the plug-in is not installed, or this program was built without lilv. */
    static std::unique_ptr<PeerPlugin> open (const char* uri, double sampleRate, int blockSize);

    virtual ~PeerPlugin() = default;

    /** One block, as long as was said, from the input to the output. */
    virtual void process (const std::vector<float>& input) noexcept = 0;
    virtual const std::vector<float>& output() const noexcept = 0;
};
} // namespace plus48::bench
