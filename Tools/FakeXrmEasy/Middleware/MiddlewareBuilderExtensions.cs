using System;
using System.Linq;
using System.Reflection;
using FakeXrmEasy.Abstractions.FakeMessageExecutors;
using FakeXrmEasy.Abstractions.Middleware;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.Audit;

namespace FakeXrmEasy.Middleware.Crud
{
    /// <summary>The main operations are the local Dataverse's; a plug-in's exception comes out as it was thrown.</summary>
    public static class MiddlewareBuilderCrudExtensions
    {
        private static readonly string[] Messages =
        [
            "Create", "Retrieve", "RetrieveMultiple", "Update", "Delete", "Upsert", "Associate", "Disassociate", "CreateMultiple", "UpdateMultiple", "UpsertMultiple",
        ];

        /// <summary>Wakes the organization service of the context: without it the service does nothing and reports nothing.</summary>
        public static IMiddlewareBuilder AddCrud(this IMiddlewareBuilder builder) => builder.Add(context => ((XrmFakedContext)context).Service.IsAwake = true);

        /// <summary>Carries out the main operations, and passes nothing on of them: what is used later never sees them.</summary>
        public static IMiddlewareBuilder UseCrud(this IMiddlewareBuilder builder) =>
            builder.Use(next => (context, request) => Messages.Contains(request.RequestName) ? ((XrmFakedContext)context).Execute(request) : next(context, request));
    }
}

namespace FakeXrmEasy.Middleware.Messages
{
    /// <summary>Other messages are carried out by executors, which are added by their assembly.</summary>
    public static class MiddlewareBuilderMessagesExtensions
    {
        /// <summary>Adds the executors of an assembly; without one, those of the core, which are none.</summary>
        public static IMiddlewareBuilder AddFakeMessageExecutors(this IMiddlewareBuilder builder, Assembly? assembly = null) => builder.Add(context =>
        {
            if (assembly is null) return;
            foreach (var type in assembly.GetTypes().Where(type => !type.IsAbstract && typeof(IFakeMessageExecutor).IsAssignableFrom(type)))
            {
                var executor = (IFakeMessageExecutor)Activator.CreateInstance(type)!;
                ((XrmFakedContext)context).MessageExecutors[executor.GetResponsibleRequestType()] = executor;
            }
        });

        public static IMiddlewareBuilder UseMessages(this IMiddlewareBuilder builder) => builder.Use(next => (context, request) =>
            ((XrmFakedContext)context).MessageExecutors.TryGetValue(request.GetType(), out var executor) && executor.CanExecute(request)
                ? executor.Execute(request, context)
                : next(context, request));
    }
}

namespace FakeXrmEasy.Middleware.Pipeline
{
    /// <summary>Steps run around the middleware that is used after the pipeline, once it is both added and used.</summary>
    public static class MiddlewareBuilderPipelineExtensions
    {
        public static IMiddlewareBuilder AddPipelineSimulation(this IMiddlewareBuilder builder) => builder.AddPipelineSimulation(new PipelineOptions());

        public static IMiddlewareBuilder AddPipelineSimulation(this IMiddlewareBuilder builder, PipelineOptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            return builder.Add(context =>
            {
                context.SetProperty(options);
                if (options.UsePluginStepAudit) context.SetProperty<IPluginStepAudit>(new PluginStepAudit());
            });
        }

        public static IMiddlewareBuilder UsePipelineSimulation(this IMiddlewareBuilder builder) => builder.Use(next => (context, request) =>
            context.GetProperty<PipelineOptions>().UsePipelineSimulation ? new PipelineRun((XrmFakedContext)context, request).Execute(next) : next(context, request));
    }
}
