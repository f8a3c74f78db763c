#include "matrices.h"
#include "nabla/mlp.h"

using nabla::Activation;
using nabla::Loss;
using nabla::Matrix;
using nabla::Mlp;
using nabla::NetworkSpec;
using nabla::Orientation;
using nabla::Reduction;

namespace {

Matrix<double> matrix(nabla::Index rows, nabla::Index columns, std::initializer_list<double> entries) {
    Matrix<double> result(rows, columns);
    std::copy(entries.begin(), entries.end(), result.data());
    return result;
}

Matrix<double> row(const std::vector<double>& entries) {
    return Eigen::Map<const Matrix<double>>(entries.data(), 1, static_cast<nabla::Index>(entries.size()));
}

struct Reference {
    Activation activation;
    Loss loss;
    double value;
    std::vector<double> gradients;       ///< W₁, b₁, W₂, b₂
    std::vector<double> input_gradient;  ///< 4×3
};

// PyTorch 1.13.1 autograd in double: a 3-2-2 network with the activation in its hidden layer, the losses summed over
// four rows (mean_squared_error: the mean over the two columns).
const Reference kReferences[] = {
    {Activation::identity,
     Loss::softmax_cross_entropy,
     4.912277938229883,
     {1.399062505087, -0.7461666693797334, 2.4438218708707535, -1.303371664464402, -0.22041489053543828,
      0.11755460828556705, 0.8842015098690043, -0.47157413859680225, 1.700908236949186, -1.7009082369491861,
      -0.36126506914530443, 0.36126506914530476, 0.5894676732460027, -0.5894676732460028},
     {-0.5605622404726913, -0.6858643883430577, 0.7650025869980258, 0.8101842830823155, 0.9912842993007156,
      -1.1056632569123366, 0.38495662820211307, 0.47100575685905605, -0.5253525749581779, -0.13353114855263484,
      -0.16337928764087084, 0.18223074390712518}},
    {Activation::sigmoid,
     Loss::softmax_cross_entropy,
     3.2761132439921967,
     {0.15855505421483831, -0.07203093804378818, 0.4881820331839512, -0.23717801060771027, 0.21606769214588248,
      -0.07098894885237286, 0.1975967286604784, -0.08581571677057684, 0.6298992436898574, -0.6298992436898574,
      0.3738885094497385, -0.37388850944973856, 0.6715634800529545, -0.6715634800529546},
     {-0.07839444989939072, -0.0892882650900631, 0.10712948974936833, 0.11249468041293086, 0.14762969262218129,
      -0.1533049968218564, 0.1191602793546674, 0.16175422606711443, -0.16227181853546957, -0.051073632884775594,
      -0.07918141402496526, 0.06933763240436246}},
    {Activation::tanh,
     Loss::softmax_cross_entropy,
     4.107476056792267,
     {0.146805270662353, 0.014065373096345432, 1.5171756733204727, -0.7171313128703353, 0.7467079177644731,
      -0.03377813980492621, 0.3351244077418153, 0.0707737057240907, 1.1971405276042517, -1.1971405276042517,
      0.02978954302738296, -0.02978954302738296, 0.545295200254942, -0.5452952002549418},
     {-0.34499439778797014, -0.31689575110594953, 0.4731031675505248, 0.21610946933196876, 0.32206462117648577,
      -0.29367263947977207, 0.30693038007347, 0.5196176890322983, -0.4157375355580388, -0.11289498215696937,
      -0.24253229176456417, 0.15179883839742342}},
    {Activation::tanh,
     Loss::logistic,
     6.584600282424045,
     {0.02532219964786983, 0.04039478606379331, 1.5450143532272618, -0.6784527895087038, 1.0592990495612606,
      -0.09461209910623881, 0.14967608378838482, 0.07858253289445224, 0.9533328412562967, -1.0565090608725183,
      0.3325087787626072, -0.18127607409791685, 0.2377126975077496, -0.4170601991779371},
     {-0.31365274413108024, -0.28806797503090154, 0.43012407933387464, 0.18167020880958215, 0.2703056769480219,
      -0.2468823410188095, 0.3115969861770526, 0.5274634906280463, -0.4220596440152896, -0.17400289216626522,
      -0.37424381893556835, 0.2339552452109871}},
    {Activation::tanh,
     Loss::mean_squared_error,
     4.757086222290762,
     {0.8516460013537996, -0.23133864328676665, 1.3876267643403535, -0.7595912193841239, -0.3689106268585679,
      0.15262381781251616, 1.5439503639154284, -0.2277509882671259, 1.354597102153284, -2.4563917377073428,
      0.29631020783849743, 1.948022696689264, -1.0016851056666651, -3.8725507917763338},
     {-0.34803705286984593, -0.3300931664563459, 0.4770495264611694, 0.4185240727486904, 0.6170533047577714,
      -0.5688801598077916, 0.3678383546489177, 0.6120285850365925, -0.49847013288030745, 0.13873522878042924,
      0.29062137014089945, -0.18670507112622983}},
    {Activation::relu,
     Loss::softmax_cross_entropy,
     3.7142591700935403,
     {1.6506988585431768, 0.1086936361982437, 1.394277871892586, -0.28984969652864984, 0.5943887042507765,
      -0.3985433327268936, 1.4430564795483152, -0.3623121206608123, 1.0114547475543618, -1.0114547475543618,
      0.3985433327268936, -0.3985433327268936, 0.5118716503446881, -0.5118716503446881},
     {0.0, 0.0, 0.0, 0.3927127328660827, 1.0472339543095541, -0.5236169771547771, 0.38495662820211307,
      0.47100575685905605, -0.5253525749581779, -0.16359635687329516, -0.4362569516621204, 0.2181284758310602}},
    {Activation::leaky_relu,
     Loss::softmax_cross_entropy,
     3.72358852127843,
     {1.6507915483470836, 0.1005935784121759, 1.4008128167909446, -0.2987208416539528, 0.5856555991878407,
      -0.396606735828367, 1.4419590197445957, -0.36279724722531054, 1.0172142534908029, -1.0172142534908029,
      0.3938827789645917, -0.3938827789645917, 0.5135309713882934, -0.5135309713882934},
     {-0.0038445331869550996, -0.004703899428745064, 0.005246657055138724, 0.3967500641907488, 1.0472803456524082,
      -0.529233125272946, 0.38495662820211307, 0.47100575685905605, -0.5253525749581779, -0.16387582966987282,
      -0.43257443673210483, 0.21859736222042947}},
    {Activation::elu,
     Loss::softmax_cross_entropy,
     4.350308598574003,
     {1.616016120246753, -0.022307244158392386, 1.771835675422402, -0.741220204819726, 0.16097053974967912,
      -0.2445091467967882, 1.3280847338254624, -0.21605503219730143, 1.4318664085166994, -1.4318664085166994,
      0.11280747450629622, -0.11280747450629627, 0.5558046484672241, -0.5558046484672241},
     {-0.259328785635924, -0.24794323232956206, 0.35541519670368643, 0.5114960159198445, 1.0726045687461065,
      -0.6883291402200857, 0.38495662820211307, 0.47100575685905605, -0.5253525749581779, -0.13067092223974414,
      -0.27641031265469085, 0.17579410240628118}},
    {Activation::softplus,
     Loss::softmax_cross_entropy,
     3.973213113430008,
     {1.2501606700438146, -0.04714339120725462, 1.1457218954013542, -0.5040902511610433, 0.04084262807320005,
      -0.28487811392402784, 1.1478330667895893, -0.32720417266159, 1.431742235826647, -1.4317422358266472,
      0.6991599410734124, -0.6991599410734124, 0.8669914489278754, -0.8669914489278754},
     {-0.11916469542420324, -0.12479185000205366, 0.16308149254667292, 0.3794859939406044, 0.7874530466955656,
      -0.5108619688152851, 0.3211057763045747, 0.3322333433797778, -0.4395333986981088, -0.07347506845330412,
      -0.14206892117393627, 0.09913772738777234}},
    {Activation::gelu,
     Loss::softmax_cross_entropy,
     3.692300930865415,
     {1.9457469807353212, 0.26654479365092676, 1.140406892151415, -0.3130561622870996, 0.04590788933614304,
      -0.40905430247329416, 1.5184874573858196, -0.2751602997745027, 0.9471739426496951, -0.9471739426496953,
      0.3376498395685553, -0.33764983956855515, 0.4525738727983605, -0.45257387279836053},
     {-0.02118719302804555, 0.02938118564370209, 0.03011655520518733, 0.3855010524366804, 1.1631016022066836,
      -0.5110644729074101, 0.32593758056947486, 0.2857829528682163, -0.44726570007778643, -0.09712505287511251,
      -0.31850783476484673, 0.12820642498352947}},
};

const Matrix<double> kX = matrix(4, 3, {0.5, -1.2, 0.3, 1.5, 0.4, -0.7, -0.3, 0.8, 1.1, 0.2, -0.6, -1.4});
const Matrix<double> kY = matrix(4, 2, {1, 0, 0, 1, 0, 1, 1, 0});
const Matrix<double> kParameters =
    matrix(1, 14, {0.3, -0.5, 0.8, 0.2, -0.4, 0.7, 0.1, -0.2, 0.6, -0.9, -0.3, 0.5, 0.05, -0.15});

NetworkSpec network_of(const Reference& reference) {
    return {3, {{2, reference.activation}, {2, Activation::identity}}, reference.loss};
}

/// The network of COURSE T1: f = a⁽²⁾ σ(a⁽¹⁾x), its biases 0.
nabla::MlpTrace<double> trace_t1(double x, double y, double a1, double a2) {
    const NetworkSpec network{1, {{1, Activation::sigmoid}, {1, Activation::identity}}, Loss::logistic};
    return nabla::trace_mlp<double>(network, matrix(1, 4, {a1, 0, a2, 0}), matrix(1, 1, {x}), matrix(1, 1, {y}),
                                    Reduction::sum);
}

}  // namespace

TEST_CASE("loss and every gradient agree with PyTorch for each activation and loss") {
    for (const Reference& reference : kReferences) {
        INFO(nabla::name_of(reference.activation) << ", " << nabla::name_of(reference.loss));
        const auto trace = nabla::trace_mlp(network_of(reference), kParameters, kX, kY, Reduction::sum);
        REQUIRE(trace.loss == Approx(reference.value).epsilon(1e-14));
        require_close(nabla::flatten(trace.gradients), row(reference.gradients), 1e-14);
        require_close(Matrix<double>(trace.input_gradient.reshaped<Eigen::RowMajor>(1, 12)),
                      row(reference.input_gradient), 1e-14);

        const auto mean = nabla::trace_mlp(network_of(reference), kParameters, kX, kY, Reduction::mean);
        require_close(Matrix<double>(4 * nabla::flatten(mean.gradients)), row(reference.gradients), 1e-14);

        const auto narrow = nabla::trace_mlp<float>(network_of(reference), kParameters.cast<float>(), kX.cast<float>(),
                                                    kY.cast<float>(), Reduction::sum);
        require_close(nabla::flatten(narrow.gradients), Matrix<float>(row(reference.gradients).cast<float>()), 2e-6);
    }
}

TEST_CASE("every gradient agrees with central differences, and a wrong one does not") {
    const NetworkSpec network{
        3, {{4, Activation::gelu}, {3, Activation::sigmoid}, {2, Activation::softplus}}, Loss::softmax_cross_entropy};
    Matrix<double> parameters(1, nabla::parameter_count(network));
    for (nabla::Index i = 0; i < parameters.size(); ++i) {
        parameters(0, i) = std::sin(1.7 * static_cast<double>(i) + 0.3);
    }
    const auto loss_at = [&](const Matrix<double>& p, const Matrix<double>& x) {
        return nabla::trace_mlp(network, p, x, kY, Reduction::sum).loss;
    };
    const auto trace = nabla::trace_mlp(network, parameters, kX, kY, Reduction::sum);
    const Matrix<double> gradient = nabla::flatten(trace.gradients);
    const double h = 1e-5;
    const auto numeric = [&](Matrix<double>& varied, nabla::Index i, const auto& loss) {
        const double kept = varied.data()[i];
        varied.data()[i] = kept + h;
        const double above = loss();
        varied.data()[i] = kept - h;
        const double below = loss();
        varied.data()[i] = kept;
        return (above - below) / (2 * h);
    };
    Matrix<double> p = parameters;
    Matrix<double> x = kX;
    double worst = 0;
    double worst_of_wrong = 0;  // the negative control: the gradient of the neighbouring parameter
    for (nabla::Index i = 0; i < p.size(); ++i) {
        const double expected = numeric(p, i, [&] { return loss_at(p, x); });
        worst = std::max(worst, std::abs(gradient(0, i) - expected));
        worst_of_wrong = std::max(worst_of_wrong, std::abs(gradient(0, (i + 1) % p.size()) - expected));
    }
    for (nabla::Index i = 0; i < x.size(); ++i) {
        const double expected = numeric(x, i, [&] { return loss_at(p, x); });
        worst = std::max(worst, std::abs(trace.input_gradient.data()[i] - expected));
    }
    REQUIRE(worst < 1e-9);
    REQUIRE(worst_of_wrong > 1e-2);
}

// COURSE T1.3 at a⁽¹⁾ = .5, a⁽²⁾ = −1.5, x = 2, y = 1.
TEST_CASE("the tutorial's network has the sheet's gradients") {
    const auto trace = trace_t1(2, 1, 0.5, -1.5);
    REQUIRE(trace.gradients[1].weights(0, 0) == Approx(-0.548016).margin(5e-7));
    REQUIRE(trace.gradients[0].weights(0, 0) == Approx(0.442153).margin(5e-7));
    REQUIRE(trace.probabilities(0, 0) == Approx(1 / (1 + std::exp(-trace.a[1](0, 0)))).epsilon(1e-15));
}

// COURSE M3.3: δ₁ = ŷ − y, δ₂ = δ₁W₂ᵀ, δ₃ = δ₂∘σ′(z₁), ∂J/∂x = δ₃W₁ᵀ, written out for one row.
TEST_CASE("the deltas of the sheet's network are those of its derivation") {
    const NetworkSpec network{3, {{2, Activation::sigmoid}, {2, Activation::identity}}, Loss::softmax_cross_entropy};
    const Matrix<double> x = kX.row(0);
    const Matrix<double> y = kY.row(0);
    const auto trace = nabla::trace_mlp(network, kParameters, x, y, Reduction::sum);
    const auto layers = nabla::unflatten(network, kParameters);
    const Matrix<double> h = trace.a[0];
    const Matrix<double> delta1 = trace.probabilities - y;
    const Matrix<double> delta2 = delta1 * layers[1].weights.transpose();
    const Matrix<double> delta3 = delta2.array() * h.array() * (1 - h.array());
    require_close(trace.deltas[1], delta1, 1e-16);
    require_close(trace.activation_gradients[0], delta2, 1e-16);
    require_close(trace.deltas[0], delta3, 1e-16);
    require_close(trace.input_gradient, Matrix<double>(delta3 * layers[0].weights.transpose()), 1e-16);
    require_close(trace.gradients[0].weights, Matrix<double>(x.transpose() * delta3), 1e-16);
}

// COURSE T3: columns, o = W₂ ReLU(W₁x + b₁) + b₂; ∇W₂ = ∇o zᵀ, δ = (W₂ᵀ∇o)∘1[W₁x + b₁ > 0], ∇W₁ = δxᵀ.
TEST_CASE("the column convention gives the transposes of the same gradients") {
    const NetworkSpec network{3, {{2, Activation::relu}, {2, Activation::identity}}, Loss::softmax_cross_entropy};
    const auto trace = nabla::trace_mlp(network, kParameters, kX, kY, Reduction::sum);
    const auto layers = nabla::unflatten(network, kParameters);
    const Matrix<double> x = kX.transpose();
    const Matrix<double> w1 = layers[0].weights.transpose();
    const Matrix<double> w2 = layers[1].weights.transpose();
    const Matrix<double> pre = (w1 * x).colwise() + layers[0].bias.row(0).transpose();
    const Matrix<double> z = pre.cwiseMax(0);
    const Matrix<double> o = (w2 * z).colwise() + layers[1].bias.row(0).transpose();
    Matrix<double> p = o.array().exp();
    p.array().rowwise() /= p.colwise().sum().eval().array().row(0);
    const Matrix<double> output_gradient = p - kY.transpose();
    const Matrix<double> delta = (w2.transpose() * output_gradient).array() * (pre.array() > 0).cast<double>();
    require_close(Matrix<double>(trace.a[1].transpose()), o, 1e-15);
    require_close(Matrix<double>(trace.gradients[1].weights.transpose()),
                  Matrix<double>(output_gradient * z.transpose()), 1e-15);
    require_close(Matrix<double>(trace.gradients[0].weights.transpose()), Matrix<double>(delta * x.transpose()), 1e-15);
    require_close(Matrix<double>(trace.gradients[0].bias.transpose()), Matrix<double>(delta.rowwise().sum()), 1e-15);
}

// COURSE L2: ∂hₖ/∂sₖ at s = .4 is .2403, not h = .5987.
TEST_CASE("a sigmoid unit's slope at s = 0.4 is .2403") {
    const NetworkSpec network{1, {{1, Activation::sigmoid}, {1, Activation::identity}}, Loss::mean_squared_error};
    const auto trace =
        nabla::trace_mlp(network, matrix(1, 4, {0.4, 0, 1, 0}), matrix(1, 1, {1}), matrix(1, 1, {0}), Reduction::sum);
    REQUIRE(trace.a[0](0, 0) == Approx(0.5987).margin(5e-5));
    REQUIRE(trace.deltas[0](0, 0) / trace.activation_gradients[0](0, 0) == Approx(0.2403).margin(5e-5));
}

TEST_CASE("parameters flatten as W₁, b₁, W₂, b₂, row by row, and back") {
    const NetworkSpec network{3, {{2, Activation::tanh}, {2, Activation::identity}}, Loss::logistic};
    Mlp<double> mlp(network);
    mlp.set_flattened(kParameters);
    REQUIRE(mlp.layers()[0].weights == matrix(3, 2, {0.3, -0.5, 0.8, 0.2, -0.4, 0.7}));
    REQUIRE(mlp.layers()[0].bias == matrix(1, 2, {0.1, -0.2}));
    REQUIRE(mlp.layers()[1].bias == matrix(1, 2, {0.05, -0.15}));
    REQUIRE(mlp.flattened() == kParameters);
    REQUIRE(error_of([&] {
                mlp.set_flattened(matrix(1, 2, {1, 2}));
            }).message() == "the network is 1×14 but the row of parameters is 1×2");
}

TEST_CASE("layers, batches and gradients that do not fit are refused by name") {
    const NetworkSpec network{3, {{2, Activation::tanh}, {2, Activation::identity}}, Loss::logistic};
    Mlp<double> mlp(network);
    REQUIRE(error_of([&] { mlp.forward(Matrix<double>(4, 2)); }).message() ==
            "the network has 3 inputs but the batch is 4×2");
    const auto pass = mlp.forward(kX);
    REQUIRE(error_of([&] { mlp.backward(pass, Matrix<double>(4, 3)); }).code() == nabla::ErrorCode::shape_mismatch);
    REQUIRE(error_of([&] { mlp.loss(pass, Matrix<double>(4, 1), Reduction::sum); }).code() ==
            nabla::ErrorCode::shape_mismatch);
    auto layers = mlp.layers();
    layers[1].bias.resize(1, 3);
    REQUIRE(error_of([&] { mlp.set_layers(layers); }).where() == "set_layers, layer 2");
    layers.pop_back();
    REQUIRE(error_of([&] { mlp.set_layers(layers); }).message() == "the network has 2 layers, got 1");
}
