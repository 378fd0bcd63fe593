using System;
using System.Collections.Generic;
using System.Reflection;
using FakeXrmEasy.Abstractions.Middleware;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.Audit;

namespace FakeXrmEasy.Middleware.Crud
{
    /// <summary>The main operations are the local Dataverse's; a plug-in's exception comes out as it was thrown.</summary>
    public static class MiddlewareBuilderCrudExtensions
    {
        public static IMiddlewareBuilder AddCrud(this IMiddlewareBuilder builder) => builder;

        public static IMiddlewareBuilder UseCrud(this IMiddlewareBuilder builder) =>
            builder.Use(_ => (context, request) => ((XrmFakedContext)context).Execute(request));
    }
}

namespace FakeXrmEasy.Middleware.Messages
{
    /// <summary>Other messages are the local Dataverse's too, so there is nothing to add.</summary>
    public static class MiddlewareBuilderMessagesExtensions
    {
        public static IMiddlewareBuilder AddFakeMessageExecutors(this IMiddlewareBuilder builder, Assembly? assembly = null) => builder;

        public static IMiddlewareBuilder UseMessages(this IMiddlewareBuilder builder) => builder;
    }
}

namespace FakeXrmEasy.Middleware.Pipeline
{
    /// <summary>Steps run in the local Dataverse's event pipeline, once it is both added and used.</summary>
    public static class MiddlewareBuilderPipelineExtensions
    {
        public static IMiddlewareBuilder AddPipelineSimulation(this IMiddlewareBuilder builder) => builder.AddPipelineSimulation(new PipelineOptions());

        public static IMiddlewareBuilder AddPipelineSimulation(this IMiddlewareBuilder builder, PipelineOptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            if (!options.UsePluginStepRegistrationValidation) throw new NotSupportedException("The local Dataverse takes no step that it has not validated.");
            return builder.Add(context =>
            {
                var simulation = new PipelineSimulation(options);
                context.SetProperty(simulation);
                if (options.UsePluginStepAudit) Audit((XrmFakedContext)context, simulation);
            });
        }

        public static IMiddlewareBuilder UsePipelineSimulation(this IMiddlewareBuilder builder) =>
            builder.Add(context =>
            {
                var simulation = context.GetProperty<PipelineSimulation>();
                simulation.IsUsed = simulation.Options.UsePipelineSimulation;
            });

        private static void Audit(XrmFakedContext context, PipelineSimulation simulation)
        {
            var audit = new PluginStepAudit();
            context.SetProperty<IPluginStepAudit>(audit);
            context.Dataverse.StepExecuted += execution =>
            {
                if (execution.Step is not { } step) return;
                var (type, definition) = simulation.Steps.GetValueOrDefault(step.Id);
                audit.Add(step, execution.Context, type, definition);
            };
        }
    }
}
