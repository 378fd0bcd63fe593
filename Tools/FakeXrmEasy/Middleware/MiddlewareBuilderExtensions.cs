using System;
using System.Linq;
using System.Reflection;
using FakeXrmEasy.Abstractions.FakeMessageExecutors;
using FakeXrmEasy.Abstractions.Middleware;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.Audit;

namespace FakeXrmEasy.Middleware.Crud
{
    /// <summary>The local Dataverse executes the main operations. An exception of a plug-in reaches the caller unchanged.</summary>
    public static class MiddlewareBuilderCrudExtensions
    {
        private static readonly string[] Messages =
        [
            "Create", "Retrieve", "RetrieveMultiple", "Update", "Delete", "Upsert", "Associate", "Disassociate", "CreateMultiple", "UpdateMultiple", "UpsertMultiple",
        ];

        /// <summary>Enables the organization service of the context. Without it, the service does nothing and reports nothing.</summary>
        public static IMiddlewareBuilder AddCrud(this IMiddlewareBuilder builder) => builder.Add(context => ((XrmFakedContext)context).Service.IsEnabled = true);

        /// <summary>Executes the main operations without passing them on, so later middleware never sees them.</summary>
        public static IMiddlewareBuilder UseCrud(this IMiddlewareBuilder builder) =>
            builder.Use(next => (context, request) => Messages.Contains(request.RequestName) ? ((XrmFakedContext)context).Execute(request) : next(context, request));
    }
}

namespace FakeXrmEasy.Middleware.Messages
{
    /// <summary>Executors, added by their assembly, execute all other messages.</summary>
    public static class MiddlewareBuilderMessagesExtensions
    {
        /// <summary>Adds the executors of an assembly. Without an argument it adds those of the core, which has none.</summary>
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
    /// <summary>Runs steps around the middleware that follows the pipeline. It takes both an Add and a Use.</summary>
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
