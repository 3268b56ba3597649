package io.dunwell.query.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.imports.ImportedFiles.ImportedFile;
import io.dunwell.messages.imports.ListImports;
import io.dunwell.query.imports.ImportKind;
import io.dunwell.query.imports.ImportResult;
import io.dunwell.query.imports.Imports;
import io.dunwell.query.imports.UnreadableFile;
import io.dunwell.query.rest.Caller;
import io.dunwell.query.rest.Desk;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files taken in by hand, and what became of them. */
@Controller
@RequestMapping("/imports")
class ImportPagesController {

	/**
	 * Rows shown of each kind of trouble; a file that is all wrong is all wrong alike.
	 */
	private static final int SHOWN = 200;

	private static final int LATEST = 20;

	private final Imports imports;

	private final Desk desk;

	private final Page page;

	ImportPagesController(Imports imports, Desk desk, Page page) {
		this.imports = imports;
		this.desk = desk;
		this.page = page;
	}

	@ModelAttribute("latest")
	List<ImportedFile> latest() {
		return this.desk.ask(new ListImports(Caller.current().home(), null, LATEST), Caller.current()).files();
	}

	@ModelAttribute("kinds")
	List<String> kinds() {
		return List.of(ImportKind.values()).stream().map(ImportKind::title).toList();
	}

	@GetMapping
	String form() {
		return "dunwell/imports";
	}

	@PostMapping
	String take(@RequestParam String kind, @RequestParam @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String mapping,
			@RequestParam(defaultValue = "false") boolean dryRun, Model model) throws IOException {
		model.addAttribute("kind", kind);
		model.addAttribute("dryRun", dryRun);
		model.addAttribute("mapping", mapping);
		try {
			model.addAttribute("shown", SHOWN);
			model.addAttribute("result", run(kind, file, mapping, dryRun));
		}
		catch (UnreadableFile unreadable) {
			model.addAttribute("refused", this.page.texts().refusal(unreadable.code(), unreadable.arguments()));
		}
		catch (Rejected rejected) {
			model.addAttribute("refused", this.page.texts().refusal(rejected.refusal().code(), rejected.arguments()));
		}
		return "dunwell/imports";
	}

	private ImportResult run(String kind, @Nullable MultipartFile file, @Nullable String mapping, boolean dryRun)
			throws IOException {
		if (file == null || file.isEmpty()) {
			throw new Rejected(Refusal.MISSING_FIELD, "file");
		}
		ImportKind known = ImportKind.of(kind)
			.orElseThrow(() -> new Rejected(Refusal.UNKNOWN_VALUE, "kind", kind, String.join(", ", kinds())));
		try (InputStream content = file.getInputStream()) {
			return this.imports.run(known, content, file.getOriginalFilename(),
					(mapping == null || mapping.isBlank()) ? null : mapping,
					Imports.by(Caller.current().metaData(), dryRun), this.page.texts().locale());
		}
	}

}
