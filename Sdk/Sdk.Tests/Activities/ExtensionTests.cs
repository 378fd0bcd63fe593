using System;
using System.Activities;
using System.Activities.Hosting;
using System.Collections.Generic;

namespace PhoneCallCtx.Sdk.Tests.Activities;

public sealed class ExtensionTests
{
    [Fact]
    public void An_extension_that_the_host_lacks_is_null()
    {
        Ask<string>(extensions => extensions.Add(new List<int>())).Should().BeNull();
    }

    [Fact]
    public void An_extension_is_found_by_its_type_its_base_or_its_interface()
    {
        var extension = new ObjectDisposedException("extension");

        Ask<ObjectDisposedException>(extensions => extensions.Add(extension)).Should().BeSameAs(extension);
        Ask<Exception>(extensions => extensions.Add(extension)).Should().BeSameAs(extension);
        Ask<System.Runtime.Serialization.ISerializable>(extensions => extensions.Add(extension)).Should().BeSameAs(extension);
        Ask<ArgumentNullException>(extensions => extensions.Add(extension)).Should().BeNull();
    }

    [Fact]
    public void A_function_creates_the_extension_for_its_registered_type()
    {
        var extension = new ObjectDisposedException("extension");

        Ask<Exception>(extensions => extensions.Add<Exception>(() => extension)).Should().BeSameAs(extension);
        Ask<ObjectDisposedException>(extensions => extensions.Add<Exception>(() => extension)).Should().BeNull();
        Ask<Exception>(extensions => extensions.Add<Exception>(() => null!)).Should().BeNull();
    }

    [Fact]
    public void The_first_of_two_extensions_of_a_type_is_found()
    {
        Ask<string>(extensions =>
        {
            extensions.Add("first");
            extensions.Add<string>(() => "second");
        }).Should().Be("first");
        Ask<string>(extensions =>
        {
            extensions.Add<string>(() => "first");
            extensions.Add("second");
        }).Should().Be("first");
    }

    [Fact]
    public void A_function_runs_once_at_the_first_request_of_its_extension()
    {
        var calls = 0;
        var ask = false;
        var invoker = new WorkflowInvoker(new Probe(context =>
        {
            if (ask)
                context.GetExtension<string>().Should().BeSameAs(context.GetExtension<string>());
        }));
        invoker.Extensions.Add<string>(() =>
        {
            calls++;
            return new string('x', calls);
        });

        invoker.Invoke();
        calls.Should().Be(0);

        ask = true;
        invoker.Invoke();
        calls.Should().Be(1);
        invoker.Invoke();
        calls.Should().Be(2);
    }

    [Fact]
    public void An_invoker_accepts_no_extension_after_a_run()
    {
        var invoker = new WorkflowInvoker(new Nothing());
        invoker.Extensions.Add("before");
        invoker.Invoke();

        FluentActions.Invoking(() => invoker.Extensions.Add("after")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => invoker.Extensions.Add<string>(() => "after")).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Null_is_rejected_as_an_extension()
    {
        var extensions = new WorkflowInstanceExtensionManager();

        FluentActions.Invoking(() => extensions.Add((object)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => extensions.Add((Func<string>)null!)).Should().Throw<ArgumentNullException>();
    }

    private static T? Ask<T>(Action<WorkflowInstanceExtensionManager> register)
        where T : class
    {
        T? found = null;
        var invoker = new WorkflowInvoker(new Probe(context => found = context.GetExtension<T>()));
        register(invoker.Extensions);
        invoker.Invoke();
        return found;
    }
}
