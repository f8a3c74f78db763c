#include <array>
#include <vector>

#include "matrices.h"
#include "nabla/optimizer.h"

using nabla::Optimizer;
using nabla::OptimizerKind;
using nabla::OptimizerOptions;

namespace {

constexpr int kSteps = 20;

struct Reference {
    OptimizerKind kind;
    std::array<double, 2 * kSteps> path;  ///< w₀, w₁ after each step
};

// torch.optim of PyTorch 1.13.1 in double, with its defaults (SGD: lr = 0.03, momentum = 0.9), from w = (2, −1.5) on
// f(w) = 1.5·(w₀ − 1)² + 5·(w₁ + 0.5)² + w₀·w₁.
const Reference kReferences[] = {
    {OptimizerKind::sgd,
     {1.955,
      -1.26,
      1.9068500000000002,
      -1.0906500000000001,
      1.8579530000000002,
      -0.9706605000000001,
      1.8098570450000002,
      -0.8852009400000002,
      1.7635259391500002,
      -0.8239363693500001,
      1.7195266957070001,
      -0.7796612367195002,
      1.6781591301949552,
      -0.7473486665748601,
      1.639545268474655,
      -0.7234888405082507,
      1.6036908595271835,
      -0.7056285464100152,
      1.5705275385620374,
      -0.6920507082728261,
      1.5399415813396389,
      -0.6815513219478394,
      1.5117933786775066,
      -0.6732841728036768,
      1.4859304997806413,
      -0.666652722322899,
      1.4621963364700705,
      -0.6612348206194485,
      1.4404357108063477,
      -0.6567302645277161,
      1.4204984047696079,
      -0.6529242564935916,
      1.4022412760351508,
      -0.6496619316886024,
      1.3855294191426453,
      -0.6468305904630762,
      1.3702366891336994,
      -0.6443472958984328,
      1.3562458059886195,
      -0.6421502078029139}},
    {OptimizerKind::momentum,
     {1.955,
      -1.26,
      1.8663500000000002,
      -0.87465,
      1.734833,
      -0.4714305000000001,
      1.5644756450000001,
      -0.16914879000000008,
      1.36542568115,
      -0.04328488335000003,
      1.154690948882,
      -0.10798467279449996,
      0.9543470446252551,
      -0.31845980992265993,
      0.7877000910755915,
      -0.5909799016999636,
      0.6745542217350898,
      -0.8325850165218156,
      0.6269906098681347,
      -0.9704907415569903,
      0.6468689265464527,
      -0.9722683899175946,
      0.725709259865286,
      -0.8515938242632536,
      0.8468995411922579,
      -0.6592798456913292,
      0.9895282310499692,
      -0.4638202975049663,
      1.1327511200525613,
      -0.3284464618172488,
      1.259557513204681,
      -0.29205860475470524,
      1.3590848489958087,
      -0.35947867736814487,
      1.4271261751192452,
      -0.5030856849796713,
      1.465014583418996,
      -0.6742200715897211,
      1.4774894405287538,
      -0.8199254355644194}},
    {OptimizerKind::nesterov,
     {1.9145,
      -1.044,
      1.7811785,
      -0.6486465,
      1.610466977,
      -0.4048155195,
      1.4212732408445,
      -0.323462144124,
      1.2359163024457085,
      -0.36270084074905645,
      1.0748169727083328,
      -0.460683819134729,
      0.9526091491001271,
      -0.5621027770556248,
      0.8763875133215281,
      -0.6326445506646841,
      0.8459710818273032,
      -0.6615261440726098,
      0.855548214413268,
      -0.6558215935022951,
      0.8959131716436494,
      -0.6314062776045274,
      0.9566228609662993,
      -0.6045699943021053,
      1.0276605592144805,
      -0.5866299849716483,
      1.1004655030476649,
      -0.5820866182311012,
      1.1683907844176913,
      -0.5895780102901521,
      1.2267560271564495,
      -0.60430989032983,
      1.2726761759863783,
      -0.620676550024518,
      1.304806118351808,
      -0.6342047099228155,
      1.3230793921123707,
      -0.6424777296763191,
      1.3284657614557924,
      -0.645132173373037}},
    {OptimizerKind::rmsprop,
     {1.9000000066666662,  -1.40000000125,      1.8343191465574846,  -1.3334352266415106, 1.7832580810355572,
      -1.2812059431943494, 1.7408046929005554,  -1.2374315836365113, 1.7042039720241642,  -1.1994089570600286,
      1.6719251118762042,  -1.1656343191452796, 1.6430136647249522,  -1.135170029116576,  1.6168267113893349,
      -1.1073849089888925, 1.5929063630719542,  -1.081829986212563,  1.5709124534864531,  -1.0581722860770073,
      1.5505837557147013,  -1.0361566416860613, 1.5317142199343086,  -1.0155822747209355, 1.514137685306581,
      -0.9962877167991959, 1.497717644112502,   -0.9781407070889366, 1.482340157662546,   -0.9610311962006723,
      1.4679088143263743,  -0.9448663638135476, 1.4543410539594854,  -0.9295669843885088, 1.441565432231212,
      -0.9150647206553559, 1.4295195472044928,  -0.9013000711545328, 1.4181484424720205,  -0.8882207887144131}},
    {OptimizerKind::adam,
     {1.9990000000066668,  -1.49900000000125,   1.9980000350132643,  -1.4980000295012619, 1.9970001283275587,
      -1.4970001081363544, 1.9960003031725841,  -1.496000255465648,  1.9950005826350756,  -1.4950004909278183,
      1.9940009896151232,  -1.4940008337989046, 1.9930015467774238,  -1.4930013031514873, 1.9920022765044854,
      -1.4920019178155308, 1.9910032008521032,  -1.4910026963411611, 1.9900043415074002,  -1.4900036569636166,
      1.9890057197496822,  -1.489004817570585,  1.988007356414321,   -1.4880061956721014, 1.9870092718598382,
      -1.4870078083731475, 1.986011485938319,   -1.4860096723490623, 1.9850140179692446,  -1.4850118038238325,
      1.9840168867167893,  -1.4840142185513014, 1.9830201103705938,  -1.483016931799301,  1.9820237065299806,
      -1.4820199583366778, 1.9810276921915535,  -1.4810233124231602, 1.9800320837400818,  -1.480027007801983}},
    {OptimizerKind::adamw,
     {1.9989800000066669,  -1.4989850000012501, 1.9979600460064229,  -1.4979700400799207, 1.9969401618357374,
      -1.4969551401575276, 1.9959203712449156,  -1.4959403200772585, 1.9949006978453572,  -1.4949255995600979,
      1.9938811650580646,  -1.4939109981620207, 1.9928617960637816,  -1.4928965352325778, 1.9918426137551262,
      -1.4918822298751682, 1.9908236406910464,  -1.490868100909274,  1.9898048990538943,  -1.4898541668349015,
      1.9887864106093787,  -1.4888404457994424, 1.9877681966696132,  -1.4878269555671317, 1.9867502780594353,
      -1.4868137134912482, 1.9857326750861295,  -1.4858007364891659, 1.984715407512646,   -1.484788041020326,
      1.983698494534364,   -1.4837756430671731, 1.9826819547594055,  -1.4827635581190524, 1.9816658061924728,
      -1.481751801159047,  1.980650066222144,   -1.4807403866536957, 1.9796347516115291,  -1.4797293285455084}},
};

template <class T>
std::vector<T> slopes(const std::vector<T>& w) {
    return {3 * (w[0] - 1) + w[1], 10 * (w[1] + T(0.5)) + w[0]};
}

/// The largest relative distance from the reference path of 20 steps by these options.
template <class T>
double distance(const Reference& reference, const OptimizerOptions& options) {
    const double rate = nabla::default_learning_rate(reference.kind);
    Optimizer<T> optimizer(2, options);
    std::vector<T> w{2, T(-1.5)};
    double worst = 0;
    for (std::size_t step = 0; step < kSteps; ++step) {
        const auto gradient = slopes(w);
        optimizer.begin_step();
        optimizer.update(0, w, gradient, rate);
        for (std::size_t i = 0; i < 2; ++i) {
            const double expected = reference.path[2 * step + i];
            worst = std::max(worst, std::abs(static_cast<double>(w[i]) - expected) / std::abs(expected));
        }
    }
    return worst;
}

OptimizerOptions of_kind(OptimizerKind kind) {
    OptimizerOptions options;
    options.kind = kind;
    return options;
}

}  // namespace

TEST_CASE("each optimiser takes PyTorch's steps") {
    for (const Reference& reference : kReferences) {
        INFO(nabla::name_of(reference.kind));
        REQUIRE(distance<double>(reference, of_kind(reference.kind)) < 1e-12);
        REQUIRE(distance<float>(reference, of_kind(reference.kind)) < 2e-5);
    }
}

TEST_CASE("an optimiser with another constant, or another rule, leaves PyTorch's path") {
    const auto differs = [](std::size_t reference, auto OptimizerOptions::*constant, auto value) {
        OptimizerOptions options = of_kind(kReferences[reference].kind);
        options.*constant = value;
        return distance<double>(kReferences[reference], options) > 1e-6;
    };
    REQUIRE(differs(1, &OptimizerOptions::momentum, 0.89));
    REQUIRE(differs(2, &OptimizerOptions::momentum, 0.89));
    REQUIRE(differs(3, &OptimizerOptions::alpha, 0.98));
    REQUIRE(differs(4, &OptimizerOptions::beta1, 0.89));
    REQUIRE(differs(4, &OptimizerOptions::beta2, 0.99));
    REQUIRE(differs(4, &OptimizerOptions::epsilon, 1e-3));
    REQUIRE(differs(5, &OptimizerOptions::weight_decay, 0.0));
    REQUIRE(differs(2, &OptimizerOptions::kind, OptimizerKind::momentum));
    REQUIRE(differs(1, &OptimizerOptions::kind, OptimizerKind::nesterov));
}

TEST_CASE("an update in parts is the update of the whole") {
    for (const Reference& reference : kReferences) {
        Optimizer<double> whole(2, of_kind(reference.kind));
        Optimizer<double> parts(2, of_kind(reference.kind));
        std::vector<double> w{2, -1.5};
        std::vector<double> v = w;
        for (int step = 0; step < 3; ++step) {
            const auto gradient = slopes(w);
            whole.begin_step();
            whole.update(0, w, gradient, 0.01);
            parts.begin_step();
            for (const std::size_t i : {std::size_t{1}, std::size_t{0}}) {
                parts.update(i, std::span(v).subspan(i, 1), std::span(gradient).subspan(i, 1), 0.01);
            }
            REQUIRE(v == w);
        }
    }
}

TEST_CASE("an optimiser goes on from a memory, and refuses one of another size") {
    Optimizer<double> first(2, of_kind(OptimizerKind::adam));
    std::vector<double> w{2, -1.5};
    first.begin_step();
    first.update(0, w, slopes(w), 0.01);
    Optimizer<double> second(2, of_kind(OptimizerKind::adam));
    second.restore(first.first_moments(), first.second_moments(), first.step());
    std::vector<double> v = w;
    for (auto* optimizer : {&first, &second}) {
        auto& values = optimizer == &first ? w : v;
        optimizer->begin_step();
        optimizer->update(0, values, slopes(values), 0.01);
    }
    REQUIRE(v == w);
    Optimizer<double> plain(2, of_kind(OptimizerKind::sgd));
    REQUIRE(error_of([&] { plain.restore(first.first_moments(), first.second_moments(), 1); }).code() ==
            nabla::ErrorCode::shape_mismatch);
}

TEST_CASE("options of the same kind keep the memory, another kind begins a new one") {
    Optimizer<double> optimizer(2, of_kind(OptimizerKind::momentum));
    std::vector<double> w{2, -1.5};
    optimizer.begin_step();
    optimizer.update(0, w, slopes(w), 0.01);
    const auto memory = optimizer.first_moments();
    OptimizerOptions options = of_kind(OptimizerKind::momentum);
    options.momentum = 0.5;
    optimizer.set_options(options);
    REQUIRE(optimizer.first_moments() == memory);
    optimizer.set_options(of_kind(OptimizerKind::adam));
    REQUIRE(optimizer.first_moments() == std::vector<double>{0, 0});
    REQUIRE(optimizer.step() == 0);
}

TEST_CASE("constants outside their range are refused by name") {
    OptimizerOptions options;
    options.beta2 = 1;
    REQUIRE(error_of([&] { Optimizer<float>(1, options); }).message() ==
            "wanted beta2 in [0.000000, 1.000000), got 1.000000");
    options = {};
    options.epsilon = std::nan("");
    REQUIRE(error_of([&] { Optimizer<float>(1, options); }).code() == nabla::ErrorCode::invalid_argument);
}
