// SPDX-License-Identifier: GPL-3.0-or-later
#include "PeerPlugin.h"

#if PLUS48_HAS_LILV
#include <lilv/lilv.h>

#include <algorithm>
#endif

namespace plus48::bench
{
#if PLUS48_HAS_LILV
namespace
{
using World = std::unique_ptr<LilvWorld, decltype (&lilv_world_free)>;
using Node = std::unique_ptr<LilvNode, decltype (&lilv_node_free)>;
using Instance = std::unique_ptr<LilvInstance, decltype (&lilv_instance_free)>;

Node makeUri (LilvWorld* world, const char* uri) { return { lilv_new_uri (world, uri), lilv_node_free }; }

class Lv2Plugin final : public PeerPlugin
{
public:
    Lv2Plugin (World&& newWorld, const LilvPlugin* plugin, Instance&& newInstance, int blockSize)
        : world (std::move (newWorld)), instance (std::move (newInstance)), size (static_cast<std::size_t> (blockSize)), in (size), out (size)
    {
        const auto numPorts = lilv_plugin_get_num_ports (plugin);
        const auto isInput = makeUri (world.get(), LILV_URI_INPUT_PORT);
        const auto isAudio = makeUri (world.get(), LILV_URI_AUDIO_PORT);

        controls.resize (numPorts);
        lilv_plugin_get_port_ranges_float (plugin, nullptr, nullptr, controls.data());

        for (std::uint32_t i = 0; i < numPorts; ++i)
        {
            const auto* port = lilv_plugin_get_port_by_index (plugin, i);

            if (! lilv_port_is_a (plugin, port, isAudio.get()))
                lilv_instance_connect_port (instance.get(), i, &controls[i]);
            else
                lilv_instance_connect_port (instance.get(), i, lilv_port_is_a (plugin, port, isInput.get()) ? in.data() : out.data());
        }

        lilv_instance_activate (instance.get());
    }

    ~Lv2Plugin() override { lilv_instance_deactivate (instance.get()); }

    void process (const std::vector<float>& input) noexcept override
    {
        std::copy (input.begin(), input.end(), in.begin());
        lilv_instance_run (instance.get(), static_cast<std::uint32_t> (size));
    }

    const std::vector<float>& output() const noexcept override { return out; }

private:
    World world;
    Instance instance;
    std::size_t size;
    std::vector<float> in, out, controls;
};
} // namespace

std::unique_ptr<PeerPlugin> PeerPlugin::open (const char* uri, double sampleRate, int blockSize)
{
    World world (lilv_world_new(), lilv_world_free);
    lilv_world_load_all (world.get());

    const auto* plugin = lilv_plugins_get_by_uri (lilv_world_get_all_plugins (world.get()), makeUri (world.get(), uri).get());

    if (plugin == nullptr)
        return nullptr;

    Instance instance (lilv_plugin_instantiate (plugin, sampleRate, nullptr), lilv_instance_free);
    return instance != nullptr ? std::make_unique<Lv2Plugin> (std::move (world), plugin, std::move (instance), blockSize) : nullptr;
}
#else
std::unique_ptr<PeerPlugin> PeerPlugin::open (const char*, double, int)
{
    return nullptr;
}
#endif
} // namespace plus48::bench
