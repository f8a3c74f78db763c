// One training step of the core, built for this machine: prints {"microseconds": …, "loss": …} as JSON.
//
//     native_step 784-128-10 relu 32 300      sizes, activation, batch, milliseconds to measure for
//
// The data are those of networks.js.

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "nabla/trainer.h"

namespace {

constexpr nabla::Index kBatchesInEpoch = 8;

nabla::NetworkSpec network_of(const std::string& sizes, nabla::Activation activation) {
    nabla::NetworkSpec network;
    char* next = nullptr;
    network.inputs = std::strtol(sizes.c_str(), &next, 10);
    while (*next == '-') {
        network.layers.push_back({std::strtol(next + 1, &next, 10), activation});
    }
    network.layers.back().activation = nabla::Activation::identity;
    return network;
}

nabla::Examples<float> examples(const nabla::NetworkSpec& network, nabla::Index rows) {
    nabla::Examples<float> result{nabla::Matrix<float>(rows, network.inputs), {}, {}};
    std::uint32_t state = 1;
    for (nabla::Index i = 0; i < result.x.size(); ++i) {
        state = state * 1664525U + 1013904223U;
        result.x.data()[i] = static_cast<float>(state >> 8) / 8388608.0F - 1.0F;
    }
    for (nabla::Index i = 0; i < rows; ++i) {
        result.labels.push_back(static_cast<int>(i % network.outputs()));
    }
    return result;
}

/// Processor time of this process so far, as measure.js takes it.
double microseconds() { return 1e6 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Mean time of a step over about so many microseconds.
double microseconds_per_step(nabla::Trainer<float>& trainer, double budget) {
    const double start = microseconds();
    std::uint64_t made = 0;
    while (microseconds() - start < budget) {
        made += trainer.steps(8);
    }
    return (microseconds() - start) / static_cast<double>(made);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 5) {
        std::fprintf(stderr, "usage: native_step 784-128-10 relu 32 300\n");
        return 1;
    }
    nabla::TrainerSetup<float> setup;
    setup.network = network_of(arguments[1], nabla::parse_name<nabla::Activation>(arguments[2]));
    setup.options.batch_size = std::strtol(arguments[3], nullptr, 10);
    setup.options.learning_rate = 0.01;
    setup.training = examples(setup.network, kBatchesInEpoch * setup.options.batch_size);
    nabla::Trainer<float> trainer(setup);
    trainer.steps(kBatchesInEpoch);
    const double loss = trainer.evaluate_training().loss;
    const double budget = 1000 * std::strtod(arguments[4], nullptr);
    microseconds_per_step(trainer, budget / 5);  // caches and clock rate settle
    std::printf("{\"microseconds\": %.4f, \"loss\": %.9g}\n", microseconds_per_step(trainer, budget), loss);
    return 0;
}
