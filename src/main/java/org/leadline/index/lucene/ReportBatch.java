package org.leadline.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.leadline.access.Visibility;
import org.leadline.index.Fields;
import org.leadline.index.ScoreColumns;
import org.leadline.index.WatchQuestion;

/**
 * A few documents as an index of their own in memory, asked in the way in which the large one is.
 */
final class ReportBatch implements Closeable {

  /** More than a batch ever takes: what is flushed early only makes one more segment. */
  private static final int BUFFER_MEGABYTES = 64;

  /** Each unit's scores are those of the profile that it uses by now. */
  private static final long LATEST = ScoreColumns.NOT_YET - 1;

  private final Fields fields;
  private final Analysis analysis;
  private final ByteBuffersDirectory directory;
  private final View view;
  private final PictureBank pictures;
  private final Dictionaries dictionaries;
  private final Caches caches = new Caches(1);
  private final Map<Visibility, Evaluator> evaluators = new HashMap<>();

  private ReportBatch(
      Fields fields,
      Analysis analysis,
      ScoreColumns scored,
      ByteBuffersDirectory directory,
      DirectoryReader reader)
      throws IOException {
    this.fields = fields;
    this.analysis = analysis;
    this.directory = directory;
    this.view = View.of(reader, LATEST, scored, null, caches);
    this.pictures = PictureBank.of(fields.settings());
    this.dictionaries = new Dictionaries(view, pictures, caches);
  }

  /** Numbers the documents from 0 in their order. */
  static ReportBatch of(
      List<Document> documents, Fields fields, Analysis analysis, ScoreColumns scored)
      throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(analysis)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setUseCompoundFile(false)
                .setCommitOnClose(false))) {
      writer.addDocuments(documents);
      return new ReportBatch(fields, analysis, scored, directory, DirectoryReader.open(writer));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /** The documents that a question asks for, as numbers. */
  FixedBitSet matching(WatchQuestion question, Visibility visibility) throws IOException {
    Matches found = evaluator(visibility).matches(question.query(), question.filters(), null);
    FixedBitSet documents = new FixedBitSet(Math.max(1, view.reader().maxDoc()));
    for (int i = 0; i < found.sets().size(); i++) {
      found.sets().get(i).addTo(documents, view.reader().leaves().get(i).docBase);
    }
    return documents;
  }

  /** A compiler of questions as they are asked here. */
  QueryCompiler compiler(Visibility visibility) {
    return new QueryCompiler(
        fields,
        analysis,
        visibility,
        view.profile(visibility).number(),
        dictionaries.queries(visibility, Deadline.in(fields.settings().timeLimit())));
  }

  private Evaluator evaluator(Visibility visibility) {
    return evaluators.computeIfAbsent(
        visibility, sees -> new Evaluator(view, fields, analysis, caches, dictionaries, sees));
  }

  @Override
  public void close() throws IOException {
    pictures.close();
    view.release();
    directory.close();
  }
}
