using System;
using System.Linq;
using System.Reflection;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Middleware.Messages;
using FakeXrmEasy.Middleware.Pipeline;

namespace PhoneCallCtx.Plugins.Tests;

/// <summary>A fresh FakeXrmEasy context, with CRUD, messages and pipeline simulation.</summary>
internal static class Dataverse
{
    /// <summary>The FakeXrmEasy license of the person who runs the tests: the build property FakeXrmEasyLicense.</summary>
    private static readonly FakeXrmEasyLicense License = Enum.Parse<FakeXrmEasyLicense>(
        typeof(Dataverse).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "FakeXrmEasyLicense").Value!);

    public static IXrmFakedContext New() => MiddlewareBuilder.New()
        .AddCrud()
        .AddFakeMessageExecutors()
        .AddPipelineSimulation()
        .UsePipelineSimulation()
        .UseCrud()
        .UseMessages()
        .SetLicense(License)
        .Build();
}
