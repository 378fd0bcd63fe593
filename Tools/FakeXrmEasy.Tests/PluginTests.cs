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
    public void A_plug_in_gets_the_given_parameters_and_images()
    {
        var input = new ParameterCollection { ["Target"] = _row };
        var output = new ParameterCollection { ["id"] = _row.Id };
        var before = new EntityImageCollection { ["before"] = _row };
        var after = new EntityImageCollection { ["after"] = _row };

        _context.ExecutePluginWith<Observer>(input, output, before, after);

        var seen = Observer.Last!;

        seen.InputParameters.Should().BeSameAs(input);
        seen.OutputParameters.Should().BeSameAs(output);
        seen.PreEntityImages.Should().BeSameAs(before);
        seen.PostEntityImages.Should().BeSameAs(after);
        seen.UserId.Should().Be(_context.CallerProperties.CallerId.Id);
    }

    [Fact]
    public void A_plug_in_is_created_with_both_configurations()
    {
        _context.ExecutePluginWithConfigurations<Configured>(_context.GetDefaultPluginContext(), "open", "hidden");

        Configured.Last.Should().Match<Configured>(it => it.Unsecure == "open" && it.Secure == "hidden" && it.Runs == 1);
    }

    [Fact]
    public void A_plug_in_without_a_constructor_for_configurations_is_not_run() =>
        _context.Invoking(it => it.ExecutePluginWithConfigurations<Observer>(it.GetDefaultPluginContext(), "open", "hidden"))
            .Should().Throw<ArgumentException>().WithMessage("*Observer*configuration*");

    [Fact]
    public void An_instance_runs_on_a_row_or_on_a_reference_to_one()
    {
        var plugin = new Observer();

        _context.ExecutePluginWithTarget(plugin, _row);
        IsOn(plugin.Context, _row, "Create", 40);

        _context.ExecutePluginWithTarget(plugin, _row, "Update", 20);
        IsOn(plugin.Context, _row, "Update", 20);

        _context.ExecutePluginWithTargetReference(plugin, _row.ToEntityReference());
        IsOn(plugin.Context, _row.ToEntityReference(), "Delete", 40);
    }

    [Fact]
    public void The_returned_plug_in_is_a_fake()
    {
        var plugin = new Observer();

        _context.ExecutePluginWithTarget(plugin, _row).Should().NotBeNull().And.NotBeSameAs(plugin).And.NotBeOfType<Observer>();
        _context.ExecutePluginWith(_context.GetDefaultPluginContext(), plugin).Should().NotBeOfType<Observer>();
        _context.ExecutePluginWith<Observer>().Should().NotBeOfType<Observer>();
        _context.ExecutePluginWithTargetReference(plugin, _row.ToEntityReference()).Should().NotBeOfType<Observer>();
        _context.ExecutePluginWithConfigurations<Configured>(_context.GetDefaultPluginContext(), "open", "hidden").Should().NotBeOfType<Configured>();
    }

    [Fact]
    public void The_exception_of_a_plug_in_reaches_the_test_unchanged() =>
        _context.Invoking(it => it.ExecutePluginWithTarget(new Rejecter(), _row)).Should().Throw<InvalidPluginExecutionException>().WithMessage("no");

    [Fact]
    public void A_plug_in_is_created_and_run_on_a_reference_to_a_row()
    {
        _context.ExecutePluginWithTargetReference<Observer>(_row.ToEntityReference(), "Assign", 10);
        IsOn(Observer.Last, _row.ToEntityReference(), "Assign", 10);
    }

#pragma warning disable CS0618 // Deprecated members are still supported.
    [Fact]
    public void An_instance_keeps_its_own_configurations()
    {
        var plugin = new Configured("open", "hidden");

        _context.GetPluginContextProperties();
        _context.ExecutePluginWithConfigurations(_context.GetDefaultPluginContext(), plugin, "other", "another");

        plugin.Should().Match<Configured>(it => it.Unsecure == "open" && it.Secure == "hidden" && it.Runs == 1);
    }

    [Fact]
    public void An_instance_with_configurations_needs_the_plug_in_context_properties()
    {
        var plugin = new Configured("open", "hidden");

        _context.Invoking(it => it.ExecutePluginWithConfigurations(it.GetDefaultPluginContext(), plugin)).Should().Throw<NullReferenceException>();

        plugin.Runs.Should().Be(0);
    }

    [Fact]
    public void A_plug_in_gets_images_besides_its_target()
    {
        var images = new EntityImageCollection { ["row"] = _row };

        _context.ExecutePluginWithTargetAndPreEntityImages<Observer>(_row, images, "Update", 20);
        IsOn(Observer.Last, _row, "Update", 20);
        Observer.Last!.PreEntityImages.Should().BeSameAs(images);

        _context.ExecutePluginWithTargetAndPostEntityImages<Observer>(_row.ToEntityReference(), images, "Assign");
        IsOn(Observer.Last, _row.ToEntityReference(), "Assign", 40);
        Observer.Last!.PostEntityImages.Should().BeSameAs(images);

        _context.Invoking(it => it.ExecutePluginWithTargetAndPreEntityImages<Observer>("a row", images)).Should().Throw<ArgumentException>().WithMessage("*String*");
    }

    [Fact]
    public void A_plug_in_gets_further_parameters_besides_its_target()
    {
        var parameters = new ParameterCollection { ["ConcurrencyBehavior"] = ConcurrencyBehavior.IfRowVersionMatches };

        _context.ExecutePluginWithTargetAndInputParameters<Observer>(_row, parameters, "Update");

        IsOn(Observer.Last, _row, "Update", 40);
        Observer.Last!.InputParameters["ConcurrencyBehavior"].Should().Be(ConcurrencyBehavior.IfRowVersionMatches);
        parameters.Should().ContainSingle();
    }
#pragma warning restore CS0618

    private void IsOn(IPluginExecutionContext? seen, object target, string message, int stage)
    {
        seen!.InputParameters["Target"].Should().Be(target);
        seen.Should().Match<IPluginExecutionContext>(it =>
            it.PrimaryEntityName == Table && it.PrimaryEntityId == _row.Id && it.MessageName == message && it.Stage == stage);
    }

    private sealed class Observer : IPlugin
    {
        /// <summary>The context of the last instance, because a run does not return the instance.</summary>
        [field: ThreadStatic]
        public static IPluginExecutionContext? Last { get; private set; }

        public IPluginExecutionContext? Context { get; private set; }

        public void Execute(IServiceProvider serviceProvider) =>
            Last = Context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
    }

    private sealed class Rejecter : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException("no");
    }

    private sealed class Configured(string? unsecure, string? secure) : IPlugin
    {
        public string? Unsecure { get; } = unsecure;

        public string? Secure { get; } = secure;

        [field: ThreadStatic]
        public static Configured? Last { get; private set; }

        public int Runs { get; private set; }

        public void Execute(IServiceProvider serviceProvider)
        {
            Last = this;
            Runs++;
        }
    }
}
