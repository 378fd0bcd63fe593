using System;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.FakeXrmEasy.Tests;

/// <summary>Ways to run one plug-in without a pipeline.</summary>
public sealed class PluginTests
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    private readonly Entity _row = new(Table, Guid.NewGuid());
    private readonly IXrmFakedContext _context = MiddlewareBuilder.New().AddCrud().UseCrud().SetLicense(FakeXrmEasyLicense.RPL_1_5).Build();

    [Fact]
    public void A_plug_in_gets_the_parameters_and_images_that_it_is_run_with()
    {
        var input = new ParameterCollection { ["Target"] = _row };
        var output = new ParameterCollection { ["id"] = _row.Id };
        var before = new EntityImageCollection { ["before"] = _row };
        var after = new EntityImageCollection { ["after"] = _row };

        var seen = Seen(_context.ExecutePluginWith<Observer>(input, output, before, after));

        seen.InputParameters.Should().BeSameAs(input);
        seen.OutputParameters.Should().BeSameAs(output);
        seen.PreEntityImages.Should().BeSameAs(before);
        seen.PostEntityImages.Should().BeSameAs(after);
        seen.UserId.Should().Be(_context.CallerProperties.CallerId.Id);
    }

    [Fact]
    public void A_plug_in_is_made_with_both_of_its_configurations()
    {
        var plugin = _context.ExecutePluginWithConfigurations<Configured>(_context.GetDefaultPluginContext(), "open", "hidden");

        plugin.Should().BeOfType<Configured>().Which.Should().Match<Configured>(it => it.Unsecure == "open" && it.Secure == "hidden" && it.Runs == 1);
    }

    [Fact]
    public void A_plug_in_that_takes_no_configurations_is_not_run_with_them() =>
        _context.Invoking(it => it.ExecutePluginWithConfigurations<Observer>(it.GetDefaultPluginContext(), "open", "hidden"))
            .Should().Throw<ArgumentException>().WithMessage("*Observer*configuration*");

    [Fact]
    public void An_instance_is_run_on_a_row_or_on_a_reference_to_one()
    {
        var plugin = new Observer();

        _context.ExecutePluginWithTarget(plugin, _row).Should().BeSameAs(plugin);
        IsOn(plugin, _row, "Create", 40);

        _context.ExecutePluginWithTarget(plugin, _row, "Update", 20);
        IsOn(plugin, _row, "Update", 20);

        _context.ExecutePluginWithTargetReference(plugin, _row.ToEntityReference()).Should().BeSameAs(plugin);
        IsOn(plugin, _row.ToEntityReference(), "Delete", 40);
    }

    [Fact]
    public void A_plug_in_is_made_and_run_on_a_reference_to_a_row() =>
        IsOn(_context.ExecutePluginWithTargetReference<Observer>(_row.ToEntityReference(), "Assign", 10), _row.ToEntityReference(), "Assign", 10);

#pragma warning disable CS0618 // What is deprecated is still there.
    [Fact]
    public void An_instance_keeps_the_configurations_that_it_was_made_with()
    {
        var plugin = new Configured("open", "hidden");

        _context.ExecutePluginWithConfigurations(_context.GetDefaultPluginContext(), plugin, "other", "another").Should().BeSameAs(plugin);

        plugin.Should().Match<Configured>(it => it.Unsecure == "open" && it.Secure == "hidden" && it.Runs == 1);
    }

    [Fact]
    public void A_plug_in_gets_the_images_beside_its_target()
    {
        var images = new EntityImageCollection { ["row"] = _row };

        var before = _context.ExecutePluginWithTargetAndPreEntityImages<Observer>(_row, images, "Update", 20);
        IsOn(before, _row, "Update", 20);
        Seen(before).PreEntityImages.Should().BeSameAs(images);

        var after = _context.ExecutePluginWithTargetAndPostEntityImages<Observer>(_row.ToEntityReference(), images, "Assign");
        IsOn(after, _row.ToEntityReference(), "Assign", 40);
        Seen(after).PostEntityImages.Should().BeSameAs(images);

        _context.Invoking(it => it.ExecutePluginWithTargetAndPreEntityImages<Observer>("a row", images)).Should().Throw<ArgumentException>().WithMessage("*String*");
    }

    [Fact]
    public void A_plug_in_gets_further_parameters_beside_its_target()
    {
        var parameters = new ParameterCollection { ["ConcurrencyBehavior"] = ConcurrencyBehavior.IfRowVersionMatches };

        var plugin = _context.ExecutePluginWithTargetAndInputParameters<Observer>(_row, parameters, "Update");

        IsOn(plugin, _row, "Update", 40);
        Seen(plugin).InputParameters["ConcurrencyBehavior"].Should().Be(ConcurrencyBehavior.IfRowVersionMatches);
        parameters.Should().ContainSingle();
    }
#pragma warning restore CS0618

    private static IPluginExecutionContext Seen(IPlugin plugin) => plugin.Should().BeOfType<Observer>().Which.Context!;

    private void IsOn(IPlugin plugin, object target, string message, int stage)
    {
        var seen = Seen(plugin);
        seen.InputParameters["Target"].Should().Be(target);
        seen.Should().Match<IPluginExecutionContext>(it =>
            it.PrimaryEntityName == Table && it.PrimaryEntityId == _row.Id && it.MessageName == message && it.Stage == stage);
    }

    private sealed class Observer : IPlugin
    {
        public IPluginExecutionContext? Context { get; private set; }

        public void Execute(IServiceProvider serviceProvider) =>
            Context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
    }

    private sealed class Configured(string? unsecure, string? secure) : IPlugin
    {
        public string? Unsecure { get; } = unsecure;

        public string? Secure { get; } = secure;

        public int Runs { get; private set; }

        public void Execute(IServiceProvider serviceProvider) => Runs++;
    }
}
