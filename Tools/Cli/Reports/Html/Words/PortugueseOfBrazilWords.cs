namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The HTML report in Brazilian Portuguese.</summary>
internal sealed class PortugueseOfBrazilWords : ReportWords
{
    public PortugueseOfBrazilWords()
        : base("pt-BR", new LanguageForms(Group: ".", Decimal: ",", Percent: "%", LeastGrouped: 1000, Day: "dd/MM/yyyy", Month: "MM/yyyy"))
    {
        Add("Title", "Verificação dos registros de chamadas");
        Add("Ended", "Verificado em {date}, {time} UTC.");
        Add("Masked", "Os nomes e os números estão mascarados.");
        Add("Shown", "Esta página mostra os nomes e os números como são. Compartilhe-a apenas com quem pode vê-los.");
        Add("Shapes", "Em um padrão, a é uma letra e 9 é um dígito.");
        Add("Skip", "Ir para o resultado");
        Add("Dark", "Cores escuras");

        Add("Heading.Totals", "Resultado");
        Add("Heading.Baseline", "Mudança desde a execução anterior");
        Add("Heading.Rules", "Por regra");
        Add("Heading.Columns", "Por coluna");
        Add("Heading.Days", "Por dia de criação");
        Add("Heading.Months", "Por mês de criação");
        Add("Heading.Providers", "Por provedor");
        Add("Heading.Shapes", "Textos incorretos mais frequentes");
        Add("Heading.Rows", "Registros não aceitos");
        Add("Heading.Settings", "Configurações em vigor");
        Add("Heading.Inputs", "Entradas");

        Add("Total.Records", "Registros");
        Add("Total.Accepted", "Aceitos");
        Add("Total.WouldBeRejected", "Seriam rejeitados");
        Add("Total.Rejected", "Rejeitados");
        Add("Total.Unreadable", "Ilegíveis");
        Add("Total.Rewritten", "Reescritos");
        Add("Note.Rate", "Registros não aceitos: {count} de {records} legíveis, {rate}.");
        Add("Note.WouldBeRejected", "Seriam rejeitados: o Dataverse aceita o registro, mas ele viola uma regra que é apenas anotada.");
        Add("Note.Rewritten", "Reescritos: registros aceitos em que um número de telefone é salvo no formato E.164.");
        Add("Note.Violations", "Um registro pode ter várias violações.");
        Add("Note.Cut", "A tabela contém os primeiros {shown} de {count} registros não aceitos. Os gráficos e os totais contam todos eles.");
        Add("Note.Printed", "Uma página impressa contém no máximo {shown} destes registros.");
        Add("Note.Empty", "Não há nenhum registro deste tipo.");
        Add("Note.Baseline", "Registros não aceitos: novos {new}, removidos {gone}, inalterados {unchanged}, dos quais com outras violações {other}.");
        Add("Note.Sample", "Parte dos registros comparada: {share}.");
        Add("Note.Sort", "Selecione um cabeçalho de coluna para classificar a tabela.");

        Add("Header.Rule", "Regra");
        Add("Header.Column", "Coluna");
        Add("Header.Provider", "Provedor");
        Add("Header.Day", "Dia");
        Add("Header.Month", "Mês");
        Add("Header.Shape", "Padrão");
        Add("Header.Count", "Contagem");
        Add("Header.Rejecting", "Com rejeição");
        Add("Header.Traced", "Apenas anotado");
        Add("Header.Rate", "Não aceitos");
        Add("Header.Before", "Antes");
        Add("Header.Now", "Agora");
        Add("Header.Difference", "Diferença");
        Add("Header.Change", "Mudança");
        Add("Header.Input", "Entrada");
        Add("Header.Kind", "Tipo");
        Add("Header.Number", "Registro");
        Add("Header.Line", "Linha");
        Add("Header.Id", "Chave primária");
        Add("Header.Verdict", "Veredito");
        Add("Header.Value", "Valor");
        Add("Header.Suggestion", "Sugestão");
        Add("Header.Message", "Mensagem");

        Add("Change.new", "novo");
        Add("Change.gone", "removido");
        Add("Change.more", "mais");
        Add("Change.fewer", "menos");
        Add("Change.unchanged", "inalterado");

        Add("Name.NoColumn", "registro inteiro");
        Add("Name.NoProvider", "sem provedor");
        Add("Name.NoValue", "vazio");
        Add("Name.Others", "outros");
        Add("Name.Earlier", "anteriores");

        Add("Table.Search", "Pesquisar");
        Add("Table.All", "Todos");
        Add("Table.First", "Primeira página");
        Add("Table.Previous", "Página anterior");
        Add("Table.Next", "Próxima página");
        Add("Table.Last", "Última página");
        Add("Table.Status", "Registros {from} a {to} de {count}, página {page} de {pages}");
        Add("Table.None", "Nenhum registro corresponde.");
        Add("Note.Numbers", "Mostrar os números");
        Add("Note.Times", "Registros não aceitos, {count} na barra mais alta");

        Add("Rule.PCC001", "Comprimento do texto");
        Add("Rule.PCC002", "Tipo do valor");
        Add("Rule.PCC003", "Caracteres de controle");
        Add("Rule.PCC004", "Intervalo do número");
        Add("Rule.PCC005", "Tabela da pesquisa");
        Add("Rule.PCC006", "Coluna obrigatória");
        Add("Rule.PCC007", "Coluna gerenciada pelo Dataverse");
        Add("Rule.PCC101", "Número de telefone");
        Add("Rule.PCC201", "Status desconhecido");
        Add("Rule.PCC202", "Razão do status desconhecida");
        Add("Rule.PCC203", "Razão de outro status");
        Add("Rule.PCC204", "Status vazio");
        Add("Rule.PCC205", "Alteração do status");
        Add("Rule.PCC206", "Registro inativo");
        Add("Rule.PCC301", "Identidade da chamada");
        Add("Rule.Dataverse", "O próprio Dataverse");
    }
}
