using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Extensions;

namespace PhoneCallCtx.Sdk.Tests.Extensions;

public sealed class ExtensionTests
{
    [Fact]
    public void A_service_is_found_by_its_type()
    {
        var factory = Fake<IOrganizationServiceFactory>();
        var services = new Services { [typeof(IOrganizationServiceFactory)] = factory };

        services.Get<IOrganizationServiceFactory>().Should().BeSameAs(factory);
        services.Get<ITracingService>().Should().BeNull();
    }

    [Fact]
    public void An_organization_service_acts_as_its_user()
    {
        var user = Guid.NewGuid();
        var service = Fake<IOrganizationService>();
        var made = new List<object?>();
        var services = new Services { [typeof(IOrganizationServiceFactory)] = Fake<IOrganizationServiceFactory>(service, made) };

        services.GetOrganizationService(user).Should().BeSameAs(service);

        made.Should().Equal(user);
    }

    [Fact]
    public void A_missing_input_parameter_has_the_default_of_its_type()
    {
        var context = Fake<IPluginExecutionContext>(new ParameterCollection { ["Count"] = 7 });

        context.InputParameterOrDefault<int>("Count").Should().Be(7);
        context.InputParameterOrDefault<int>("Absent").Should().Be(0);
        context.InputParameterOrDefault<Entity>("Absent").Should().BeNull();
    }

    private static T Fake<T>(object? answer = null, List<object?>? asked = null)
        where T : class
    {
        var fake = DispatchProxy.Create<T, Answering>();
        var answering = (Answering)(object)fake;
        answering.Answer = answer;
        answering.Asked = asked ?? [];
        return fake;
    }

    /// <summary>Returns the same object from every method, and keeps the arguments.</summary>
    public class Answering : DispatchProxy
    {
        internal object? Answer { get; set; }

        internal List<object?> Asked { get; set; } = [];

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Asked.AddRange(args ?? []);
            return Answer;
        }
    }

    private sealed class Services : Dictionary<Type, object>, IServiceProvider
    {
        public object? GetService(Type serviceType) => TryGetValue(serviceType, out var service) ? service : null;
    }
}
